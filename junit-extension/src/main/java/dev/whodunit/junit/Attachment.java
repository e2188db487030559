package dev.whodunit.junit;

import dev.whodunit.report.ReportEntries;
import dev.whodunit.report.RunReport;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The page of a test that failed, handed to those who report on tests. That it cannot be changes no result.
 *
 * @param context of the test, which has not ended yet
 * @param ways how it is done
 */
record Attachment(ExtensionContext context, Settings settings, AttachedPages ways) {

    private static final Logger LOG = System.getLogger(Attachment.class.getPackageName());
    private static final String NAME = "whodunit.html";
    private static final String GITLAB_PROJECT = "CI_PROJECT_DIR";

    void attach(RunReport report, Path page) {
        try {
            if (ways.arePublished()) {
                context.publishReportEntry(ReportEntries.of(report, page));
                // that of an earlier run may be there
                JUnitBridge.publishHtml(
                        context, NAME, copy -> Files.copy(page, copy, StandardCopyOption.REPLACE_EXISTING));
            }
            if (ways.arePrinted(settings.updatePolicy().isBuildServer())) {
                print(page.toAbsolutePath().normalize());
            }
        } catch (RuntimeException | LinkageError refused) {
            LOG.log(
                    Level.WARNING,
                    "The page {0} is written, but is in no report of others, and the result of the test stays as it is: {1}."
                            + " Set {2} to none if that is to be so.",
                    page,
                    refused,
                    Setting.ATTACH);
        }
    }

    /**
     * In a form that began with Jenkins' plugin for attachments. GitLab wants a path from the folder of the project, Jenkins a
     * whole one.
     *
     * @see <a href="https://kohsuke.org/2012/03/13/attaching-files-to-junit-tests/">Attaching files to JUnit tests</a>
     */
    private void print(Path page) {
        Optional<Path> gitlab = settings.lookup()
                .apply(GITLAB_PROJECT)
                .map(folder -> Path.of(folder).toAbsolutePath().normalize())
                .filter(page::startsWith);
        String path = gitlab.map(folder -> folder.relativize(page)).orElse(page).toString();
        System.out.println("[[ATTACHMENT|" + path.replace('\\', '/') + "]]");
    }
}
