package dev.whodunit.benchmarks.observer;

import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.weave.Scope;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * A run around each test, and around what is done once for a whole class or suite. JUnit calls it on the thread of the tests, whatever the
 * engine, as long as they run one after the other.
 */
final class TracingListener implements TestExecutionListener {

    private final Tracer tracer;
    private final Scope scope;
    private final Budget budget;
    private final Deque<OpenRun> open = new ArrayDeque<>();
    private boolean matchedNothing = true;

    TracingListener(Tracer tracer, Scope scope, Budget budget) {
        this.tracer = tracer;
        this.scope = scope;
        this.budget = budget;
    }

    /** Whether no class of the scope was woven, so that a comparison would say nothing. */
    boolean matchedNothing() {
        return matchedNothing;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        if (!open.isEmpty()) {
            open.getLast().suspend();
        }
        open.addLast(tracer.open(scope, budget));
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        OpenRun run = open.removeLast();
        run.close();
        // The run around the whole engine ends last: by then classes of the scope were woven, if ever.
        matchedNothing = run.matchedNothing();
        if (!open.isEmpty()) {
            open.getLast().resume();
        }
    }
}
