package dev.whodunit.junit;

import dev.whodunit.diagnosis.Sources;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.report.Compared;
import dev.whodunit.report.ReportFolder;
import dev.whodunit.report.RunReport;
import dev.whodunit.report.RunReport.Outcome;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.verification.Audience;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
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
            public void hears(Optional<Recording> accepted, Recording current, List<Step> lines, Verdict verdict) {
                told.add(new Compared(key.part(), current, lines, accepted, verdict));
            }

            @Override
            public String told() {
                return "Report:  " + page;
            }
        };
    }

    /**
     * Writes the page of a test that has ended, and sees to it that the page of all tests is written at the end.
     *
     * @param isRedacted whether there are values of the run that must not be told
     */
    void write(Recording recording, Sources sources, boolean isRedacted) {
        Optional<Throwable> failure = context.getExecutionException();
        ReportedTests reported = settings.reportedTests();
        if (reported == ReportedTests.NONE || (reported == ReportedTests.FAILED && failure.isEmpty())) {
            return;
        }
        Outcome outcome = failure.isEmpty()
                ? Outcome.PASSED
                : failure.get() instanceof TestAbortedException ? Outcome.ABORTED : Outcome.FAILED;
        ReportFolder folder = folder();
        try {
            String told = outcome == Outcome.FAILED ? told(failure.get(), isRedacted) : "";
            folder.write(name(), new RunReport(recording, outcome, told, comparisons(), sources));
            PageOfAll all = pageOfAll(folder);
            if (outcome == Outcome.FAILED && all.isDue()) {
                all.write();
            }
        } catch (IOException | RuntimeException | Error unwritten) {
            tell(folder.page(name()), unwritten);
        }
    }

    /** Whoever made the message did not know of redactions: nothing shows that no value is in it that must not be told. */
    private static String told(Throwable failure, boolean isRedacted) {
        String name = failure.getClass().getName();
        String message = String.valueOf(failure.getMessage());
        return isRedacted
                ? name
                        + "\n(Its message is left out, since values of this run are redacted and it may have some of them."
                        + " It is where the results of the test are.)"
                : failure.getMessage() == null ? name : name + ": " + message;
    }

    /** Whatever it was, what the test came to stays as it is. */
    private static void tell(Path page, Throwable unwritten) {
        String advice = unwritten instanceof VirtualMachineError
                ? "Give the JVM of the tests more memory (-Xmx, -Xss), or set " + Settings.REPORT
                        + " to failed or none."
                : "See whether the folder can be written to, or set " + Settings.REPORT + " to none.";
        LOG.log(
                Level.WARNING,
                "The page {0} of the report is not written, and the results of tests stay as they are: {1}. {2}",
                page,
                unwritten,
                advice);
    }

    /** It is written when all tests have ended. */
    private PageOfAll pageOfAll(ReportFolder folder) {
        ExtensionContext root = context.getRoot();
        return JUnitBridge.kept(root, "report in " + layout.output(), PageOfAll.class, () -> {
            PageOfAll all = new PageOfAll(folder, new AtomicLong());
            JUnitBridge.atEnd(root, all::write);
            return all;
        });
    }

    /**
     * The page of all tests. A JVM that is killed leaves it with at least half of the failures that there were: writing it takes longer the
     * more tests there are, so it is not written after each.
     *
     * @param failures of which it was asked whether it is due
     */
    private record PageOfAll(ReportFolder folder, AtomicLong failures) {

        /** After the first failure, the second, the fourth, the eighth and so on. */
        boolean isDue() {
            return Long.bitCount(failures.incrementAndGet()) == 1;
        }

        void write() {
            try {
                folder.writeIndex();
            } catch (IOException | RuntimeException | Error unwritten) {
                tell(folder.index(), unwritten);
            }
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
