package dev.whodunit.benchmarks.observer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Writes a line when a test ends, so that what is known survives the end of the JVM. */
final class OutcomeListener implements TestExecutionListener {

    private final Writer out;
    private final Map<String, Long> begun = new ConcurrentHashMap<>();

    OutcomeListener(Writer out) {
        this.out = out;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        begun.put(test.getUniqueId(), System.nanoTime());
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        write(test, new TestOutcome(Status.SKIPPED, "", "", 0));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Long start = begun.remove(test.getUniqueId());
        long millis = start == null ? 0 : (System.nanoTime() - start) / 1_000_000;
        // A class or an engine counts where it says something that its tests do not.
        if (test.isTest() || result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
            String status = status(result.getStatus());
            write(
                    test,
                    result.getThrowable()
                            .map(thrown -> TestOutcome.of(status, thrown, millis))
                            .orElse(new TestOutcome(status, "", "", millis)));
        }
    }

    /** Leaves out tests that take too long, and notes each of them. */
    PostDiscoveryFilter without(LongTests tooLong) {
        if (tooLong.isEmpty()) {
            return test -> FilterResult.included("");
        }
        return test -> {
            String id = TestOutcome.id(test.getUniqueId().toString());
            boolean left = test.getChildren().isEmpty() && tooLong.contains(id);
            if (left) {
                write(id, new TestOutcome(Status.LONG, "", "", 0));
            }
            return FilterResult.includedIf(!left);
        };
    }

    private static String status(TestExecutionResult.Status status) {
        return switch (status) {
            case SUCCESSFUL -> Status.PASSED;
            case FAILED -> Status.FAILED;
            case ABORTED -> Status.ABORTED;
        };
    }

    private void write(TestIdentifier test, TestOutcome outcome) {
        write(TestOutcome.id(test.getUniqueId()), outcome);
    }

    private void write(String id, TestOutcome outcome) {
        try {
            synchronized (out) {
                out.write(TestOutcomes.line(id, outcome) + "\n");
                out.flush();
            }
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }
}
