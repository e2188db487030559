package dev.whodunit.junit;

import dev.whodunit.diagnosis.Sources;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.report.Compared;
import dev.whodunit.report.ReportFolder;
import dev.whodunit.report.RunReport;
import dev.whodunit.report.RunReport.Outcome;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.verification.Audience;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * The page of a test in the report, and the page of all tests. A test never fails because they could not be written.
 *
 * @param layout below which folder they are
 */
record TestReports(ExtensionContext context, Settings settings, ProjectLayout layout) {

    private static final Logger LOG = System.getLogger(TestReports.class.getPackageName());
    private static final String COMPARED = "compared for the report of ";

    private record Comparisons(List<Compared> all) {}

    /** Keeps for the page what the test's run is compared with. */
    Audience audience(SnapshotKey key) {
        if (settings.reportedTests() == ReportedTests.NONE) {
            return Audience.NOBODY;
        }
        List<Compared> told = comparisons();
        Path page = folder().page(name());
        return new Audience() {
            @Override
            public void hears(Optional<Recording> accepted, Recording current, Verdict verdict) {
                told.add(new Compared(key.part(), accepted, verdict));
            }

            @Override
            public String told() {
                return "Report:  " + page;
            }
        };
    }

    /** Writes the page of a test that has ended, and sees to it that the page of all tests is written at the end. */
    void write(Recording recording, Sources sources) {
        Optional<Throwable> failure = context.getExecutionException();
        ReportedTests reported = settings.reportedTests();
        if (reported == ReportedTests.NONE || (reported == ReportedTests.FAILED && failure.isEmpty())) {
            return;
        }
        Outcome outcome = failure.isEmpty()
                ? Outcome.PASSED
                : failure.get() instanceof TestAbortedException ? Outcome.ABORTED : Outcome.FAILED;
        String message = outcome == Outcome.FAILED ? failure.get().getClass().getName() : "";
        ReportFolder folder = folder();
        try {
            folder.write(name(), new RunReport(recording, outcome, message, comparisons(), sources));
            writeIndexAtEnd(folder);
        } catch (IOException | RuntimeException | LinkageError unwritten) {
            LOG.log(Level.WARNING, "The page {0} of the report cannot be written: {1}", folder.page(name()), unwritten);
        }
    }

    private void writeIndexAtEnd(ReportFolder folder) {
        ExtensionContext root = context.getRoot();
        JUnitBridge.kept(root, "report in " + layout.output(), ReportFolder.class, () -> {
            JUnitBridge.atEnd(root, () -> writeIndex(folder));
            return folder;
        });
    }

    private static void writeIndex(ReportFolder folder) {
        try {
            folder.writeIndex();
        } catch (IOException | RuntimeException | LinkageError unwritten) {
            LOG.log(Level.WARNING, "{0} cannot be written: {1}", folder.index(), unwritten);
        }
    }

    private List<Compared> comparisons() {
        return JUnitBridge.kept(
                        context,
                        COMPARED + context.getUniqueId(),
                        Comparisons.class,
                        () -> new Comparisons(new CopyOnWriteArrayList<>()))
                .all();
    }

    private ReportFolder folder() {
        return new ReportFolder(layout.output());
    }

    private Path name() {
        return RecordingKeeper.withoutExtension(ArgumentKeys.keyOf(context, "").path());
    }
}
