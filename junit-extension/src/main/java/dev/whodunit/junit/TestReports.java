package dev.whodunit.junit;

import dev.whodunit.diagnosis.Sources;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.manifest.CompiledTests;
import dev.whodunit.manifest.GoneTests;
import dev.whodunit.manifest.Manifests;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.report.Compared;
import dev.whodunit.report.PipelineCoverage;
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
import java.nio.file.Files;
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
    private static final String DYNAMIC_FAILURE = "failure of a dynamic test";
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
     * @param lineage where its values came from; without artifacts if they were not followed. It has texts of inputs as they were
     *     read, which no rule about fields or types knows, so where values are redacted no page has it
     * @param covered what the test has asked of functions of the pipeline
     * @param isRedacted whether there are values of the run that must not be told
     */
    void write(Recording recording, Lineage lineage, CoveredFunctions covered, Sources sources, boolean isRedacted) {
        Optional<Throwable> failure = context.getExecutionException().or(this::failureOfDynamicTest);
        Outcome outcome = failure.isEmpty()
                ? Outcome.PASSED
                : failure.get() instanceof TestAbortedException ? Outcome.ABORTED : Outcome.FAILED;
        ReportFolder folder = folder();
        AttachedPages attached = settings.attachedPages(); // what is set wrongly is told, and no page can be to blame
        try {
            String told = outcome == Outcome.FAILED ? told(failure.get(), isRedacted) : "";
            RunReport run = new RunReport(
                    recording, outcome, told, comparisons(), sources, isRedacted ? Lineage.EMPTY : lineage);
            switch (settings.reportedTests()) {
                case NONE -> {}
                case FAILED -> {
                    if (outcome == Outcome.PASSED) {
                        remove(folder);
                    } else {
                        write(
                                run,
                                PipelineCoverage.UNKNOWN,
                                folder,
                                attached); // what tests that pass cover is not known
                    }
                }
                case ALL -> write(run, covered.in(recording), folder, attached);
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
    static void tell(Path page, Throwable unwritten) {
        String advice = unwritten instanceof VirtualMachineError
                ? "Give the JVM of the tests more memory (-Xmx, -Xss), or set " + Setting.REPORT + " to failed or none."
                : "See whether the folder can be written to, or set " + Setting.REPORT + " to none.";
        LOG.log(
                Level.WARNING,
                "The page {0} of the report is not written, and the results of tests stay as they are: {1}. {2}",
                page,
                unwritten,
                advice);
    }

    private void write(RunReport run, PipelineCoverage coverage, ReportFolder folder, AttachedPages attached)
            throws IOException {
        PageOfAll all = pageOfAll(folder);
        folder.write(name(), run, coverage);
        if (run.outcome() == Outcome.FAILED) {
            new Attachment(context, settings, attached).attach(run, folder.page(name()));
            if (all.isDue()) {
                all.write();
            }
        }
    }

    /** A page of an earlier run is no answer to one that passes, and the page of all tests must not lead there. */
    private void remove(ReportFolder folder) throws IOException {
        folder.remove(name());
        if (Files.exists(folder.index())) {
            pageOfAll(folder);
        }
    }

    /** JUnit does not tell a factory of tests that they have failed. */
    private Optional<Throwable> failureOfDynamicTest() {
        return Optional.ofNullable(JUnitBridge.store(context).get(DYNAMIC_FAILURE, Throwable.class));
    }

    /** Notes that a test failed which a factory has made; its page is that of the factory. One that is left makes that not red. */
    static void noteFailure(ExtensionContext dynamicTest, Throwable failure) {
        if (failure instanceof TestAbortedException) {
            return;
        }
        for (Optional<ExtensionContext> level = Optional.of(dynamicTest);
                level.isPresent();
                level = level.get().getParent()) {
            if (level.get().getTestMethod().isPresent()) {
                JUnitBridge.store(level.get()).put(DYNAMIC_FAILURE, failure);
                return;
            }
        }
    }

    /** It is written when all tests have ended. Pages that are older than it are of earlier runs. */
    private PageOfAll pageOfAll(ReportFolder folder) {
        ExtensionContext root = context.getRoot();
        ClassLoader tests = context.getRequiredTestClass().getClassLoader();
        ProjectLayout project = layout; // what is kept must not hold the test's context
        return JUnitBridge.kept(root, "report in " + project.output(), PageOfAll.class, () -> {
            GoneTests gone = new GoneTests(
                    Manifests.in(project.output()), () -> CompiledTests.of(project.project(), project.build()));
            PageOfAll all = new PageOfAll(folder, gone, tests, System.currentTimeMillis(), new AtomicLong());
            JUnitBridge.atEnd(root, all::writeLast);
            return all;
        });
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
        return new ReportFolder(layout.output(), layout.project());
    }

    private Path name() {
        return RecordingKeeper.withoutExtension(ArgumentKeys.keyOf(context, "").path());
    }
}
