package dev.whodunit.junit;

import dev.whodunit.green.GreenRun;
import dev.whodunit.green.GreenRuns;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.verification.SinceLastGreen;
import dev.whodunit.verification.SinceLastGreen.Subject;
import dev.whodunit.verification.TestFailure;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.opentest4j.TestAbortedException;

/**
 * The end of a test of a traced suite, or of a test class, whose set-up may fail as well: a green run is kept, and a red one is compared
 * with the last green one.
 */
final class SuiteTest {

    private static final Logger LOG = System.getLogger(SuiteTest.class.getPackageName());
    private static final String NOTHING_SAID = ", so that nothing can be said of what changed.";
    private static final String REPORT = "whodunit.verdict";
    private static final String ENDED = "suite ended ";

    private final ExtensionContext context;
    private final Settings settings;
    private final TestLife life;

    SuiteTest(ExtensionContext context, TestLife life) {
        this.context = context;
        this.settings = Settings.of(context);
        this.life = life;
    }

    void end() {
        if (isFirstEnd()) {
            life.finish().ifPresent(this::keepOrCompare);
        }
    }

    void endClass() {
        if (isFirstEnd()) {
            life.finishClass().ifPresent(this::keepOrCompare);
        }
    }

    /** No callback comes where no instance of the test class could be made; those that are not run have no end. */
    void endWithoutInstance() {
        if (context.getExecutionException().isEmpty()) {
            return;
        }
        if (context.getTestMethod().isPresent()) {
            end();
        } else {
            endClass();
        }
    }

    /** What is stored for a class is found from its tests as well. */
    private boolean isFirstEnd() {
        String name = ENDED + context.getUniqueId();
        boolean isFirst = JUnitBridge.store(context).get(name) == null;
        JUnitBridge.store(context).put(name, true);
        return isFirst;
    }

    private void keepOrCompare(EndedRun ended) {
        if (settings.secondRunInto().isPresent()) {
            SecondRuns.leaveInDepth(context, settings, ended);
            return;
        }
        Optional<Throwable> failure = context.getExecutionException();
        if (failure.isEmpty()) {
            keep(ended);
        } else if (!(failure.get() instanceof TestAbortedException)) {
            compare(ended, failure.get());
        }
    }

    private void keep(EndedRun green) {
        SinceLastGreen.passes(key(), life.layout().output());
        if (green.recording().steps().isEmpty()) {
            return;
        }
        try {
            greenRuns()
                    .keep(
                            key(),
                            green.recording(),
                            green.open().isLight(),
                            KeptGreenRuns.classPath(green.open(), life.layout().green()),
                            Instant.now());
        } catch (RecordingException notKept) {
            LOG.log(Level.WARNING, String.valueOf(notKept.getMessage()));
        }
    }

    private void compare(EndedRun red, Throwable failure) {
        String verdict;
        try {
            Optional<GreenRun> green = greenRuns().find(key());
            verdict = green.map(last -> verdict(last, red, failure))
                    .orElse("no green run of this " + red.subject().word() + " is kept yet" + NOTHING_SAID);
        } catch (RecordingException unreadable) {
            verdict = String.valueOf(unreadable.getMessage());
        }
        context.publishReportEntry(REPORT, verdict);
    }

    private String verdict(GreenRun green, EndedRun red, Throwable failure) {
        if (green.isLight() != red.open().isLight()) {
            return "the last green run of this " + red.subject().word() + " was recorded in another depth"
                    + NOTHING_SAID;
        }
        String verdict = sinceLastGreen(red.subject()).verdict(green, red.recording(), TestFailure.of(failure));
        tell(verdict, failure);
        return verdict;
    }

    private SinceLastGreen sinceLastGreen(Subject subject) {
        return new SinceLastGreen(
                key(),
                subject,
                life.quotedScope(),
                life.layout().output(),
                SecondRuns.inDepth(context, settings, subject, life.layout(), greenRuns()),
                life.conditions(),
                life.sources());
    }

    private GreenRuns greenRuns() {
        return KeptGreenRuns.of(context, settings, life.layout());
    }

    /** An exception that takes no suppressed ones, such as one that a JVM makes in need, is left as it is. */
    private void tell(String text, Throwable failure) {
        Throwable verdict = new SinceLastGreenVerdict(text);
        failure.addSuppressed(verdict);
        if (!Arrays.asList(failure.getSuppressed()).contains(verdict)) {
            LOG.log(Level.WARNING, () -> life.shownName().text() + " failed. " + verdict);
        }
    }

    private SnapshotKey key() {
        return TestIdentity.keyOf(context, "");
    }
}
