package dev.whodunit.junit;

import dev.whodunit.green.GreenRun;
import dev.whodunit.green.GreenRuns;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.SnapshotKey;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/** The end of a test of a traced suite: a green run is kept, and a red one is compared with the last green one. */
final class SuiteTest {

    private static final Logger LOG = System.getLogger(SuiteTest.class.getPackageName());
    private static final String NO_GREEN =
            "no green run of this test is kept yet, so that nothing can be said of what changed.";
    private static final String OTHER_DEPTH =
            "the last green run of this test was recorded in another depth, so that nothing can be said of what changed.";
    private static final String REPORT = "whodunit.verdict";

    private final ExtensionContext context;
    private final TestLife life;

    SuiteTest(ExtensionContext context, TestLife life) {
        this.context = context;
        this.life = life;
    }

    void end() {
        Optional<Recording> ended = life.finish();
        if (ended.isEmpty()) {
            return;
        }
        Optional<Throwable> failure = context.getExecutionException();
        if (failure.isEmpty()) {
            ended.filter(recording -> !recording.steps().isEmpty()).ifPresent(this::keep);
        } else if (!(failure.get() instanceof TestAbortedException)) {
            compare(ended.get(), failure.get());
        }
    }

    private void keep(Recording green) {
        try {
            life.greenRuns().keep(key(), green, life.isRunLight(), life.classPath(), Instant.now());
        } catch (RecordingException notKept) {
            LOG.log(Level.WARNING, String.valueOf(notKept.getMessage()));
        }
    }

    private void compare(Recording red, Throwable failure) {
        GreenRuns runs = life.greenRuns();
        Optional<GreenRun> kept = runs.find(key());
        Optional<GreenRun> green = kept.filter(last -> last.isLight() == life.isRunLight());
        String verdict = green.map(last -> life.sinceLastGreen().verdict(last, red))
                .orElse(kept.isEmpty() ? NO_GREEN : OTHER_DEPTH);
        if (green.isPresent()) {
            tell(verdict, failure);
        }
        context.publishReportEntry(REPORT, verdict);
    }

    /** An exception that takes no suppressed ones, such as one that a JVM makes in need, is left as it is. */
    private void tell(String text, Throwable failure) {
        Throwable verdict = new SinceLastGreenVerdict(text);
        failure.addSuppressed(verdict);
        if (!Arrays.asList(failure.getSuppressed()).contains(verdict)) {
            LOG.log(Level.WARNING, () -> context.getDisplayName() + " failed. " + verdict);
        }
    }

    private SnapshotKey key() {
        return TestIdentity.keyOf(context, "");
    }
}
