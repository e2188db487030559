package dev.whodunit.report;

import dev.whodunit.diagnosis.ShownStage;
import dev.whodunit.map.MethodRef;
import dev.whodunit.report.graph.RunPicture;
import dev.whodunit.report.graph.ThreadPicture;
import dev.whodunit.report.graph.UnrunCall;
import dev.whodunit.report.graph.UnrunCalls;
import dev.whodunit.report.html.Html;
import dev.whodunit.run.Notice;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import java.util.List;
import java.util.Optional;

/** The page of one test: what changed and who did it, the pipeline as a picture, and its stages with what they were given and made. */
public final class RunPage {

    private static final int MOST_NOTICES = 100;

    private final RunReport report;
    private final Optional<Compared> compared;
    private final Recording run;
    private final List<ShownStage> stages;
    private final UnusedSection unused;

    private RunPage(RunReport report) {
        this.report = report;
        this.compared = report.telling();
        this.run = compared.map(Compared::run).orElse(report.run());
        this.stages =
                compared.map(Compared::stages).filter(known -> !known.isEmpty()).orElseGet(() -> ShownStage.of(run));
        // of the whole run: in a part of it, what ran in another part has not run
        List<MethodRef> never = report.run().neverRan();
        this.unused = new UnusedSection(never, UnrunCalls.of(stages, run, never));
    }

    /**
     * The page as one file of HTML.
     *
     * @param toIndex the way from the page to that of all tests, as a link has it; {@code ""} if there is none
     */
    public static String of(RunReport report, String toIndex) {
        return new RunPage(report).html(toIndex);
    }

    private String html(String toIndex) {
        RunIdentity identity = report.run().identity();
        return Page.of(simpleName(identity.testClass()) + " " + identity.displayName(), page -> {
            writeHeader(identity, toIndex, page);
            page.open("main").line();
            new VerdictSection(report, compared).write(page);
            writePicture(page);
            PageExtras extras = PageExtras.of(report, run, stages);
            StageCharts charts = StageCharts.of(report, compared, run.contents());
            new StageSection(stages, run, compared, charts, extras).write(page);
            ThreadPicture.write(stages, run, isCompared(), isRed(), page);
            writeNotices(page);
            unused.write(page);
            writeAbout(page);
            page.close().line();
            extras.write(new CommandLine(run.identity()), page);
        });
    }

    private void writeHeader(RunIdentity identity, String toIndex, Html page) {
        page.open("header").line();
        if (!toIndex.isEmpty()) {
            page.open("nav", "aria-label", "Report")
                    .element("a", "All tests", "href", toIndex)
                    .close()
                    .line();
        }
        page.open("h1")
                .text(simpleName(identity.testClass()) + " › " + identity.displayName() + " ")
                .element(
                        "span",
                        report.outcome().word(),
                        "class",
                        "outcome " + report.outcome().word())
                .close()
                .line();
        page.close().line();
    }

    private void writePicture(Html page) {
        page.open("section", "id", "picture", "aria-labelledby", "picture-title")
                .line();
        page.element("h2", "The pipeline", "id", "picture-title").line();
        if (stages.isEmpty()) {
            page.element("p", "Nothing was recorded.").line();
        } else if (stages.size() > RunPicture.MOST_BOXES) {
            page.element("p", stages.size() + " stages are too many for a picture; they are in the table below.")
                    .line();
        } else {
            page.open("div", "class", "scrolls", "tabindex", "0", "role", "region", "aria-label", "Picture");
            List<UnrunCall> grey = RunPicture.grey(unused.called(), isRed());
            RunPicture.write(stages, run, isCompared(), grey, page);
            page.close().line();
            unused.writeShown(grey.size(), page);
        }
        page.close().line();
    }

    private boolean isCompared() {
        return compared.filter(comparison -> !comparison.verdict().steps().isEmpty())
                .isPresent();
    }

    /** Pages of tests that passed are many, and are to be small. */
    private boolean isRed() {
        return report.outcome() == RunReport.Outcome.FAILED;
    }

    private void writeNotices(Html page) {
        List<Notice> notices = report.run().notices();
        if (notices.isEmpty()) {
            return;
        }
        page.open("section", "id", "notices", "aria-labelledby", "notices-title")
                .line();
        page.element("h2", "What the recording does not show", "id", "notices-title")
                .line();
        page.open("ul").line();
        notices.stream()
                .limit(MOST_NOTICES)
                .forEach(notice -> page.element("li", notice.sentence() + ".").line());
        if (notices.size() > MOST_NOTICES) {
            page.element("li", "… and " + (notices.size() - MOST_NOTICES) + " more")
                    .line();
        }
        page.close().close().line();
    }

    private void writeAbout(Html page) {
        Recording whole = report.run();
        page.open("footer").line();
        page.element(
                        "p",
                        whole.identity().testClass() + "#" + whole.identity().testMethod() + " · "
                                + whole.steps().size() + " steps recorded · Java "
                                + whole.environment().java() + " · "
                                + whole.environment().timeZone() + " · "
                                + whole.environment().locale())
                .line();
        page.close().line();
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1).replace('$', '.');
    }
}
