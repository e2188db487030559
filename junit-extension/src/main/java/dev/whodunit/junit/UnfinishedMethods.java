package dev.whodunit.junit;

import dev.whodunit.manifest.Manifests;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Notes of test methods with invocations that they did not come to their end: a source of arguments failed half-way, say. Extensions are not
 * told of that, and the snapshots of the invocations that there would have been must not be taken for obsolete.
 */
public final class UnfinishedMethods implements TestExecutionListener {

    private static final Logger LOG = System.getLogger(UnfinishedMethods.class.getPackageName());

    private final Queue<MethodSource> unfinished = new ConcurrentLinkedQueue<>();

    /** Made by JUnit. */
    public UnfinishedMethods() {}

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isContainer() && result.getStatus() != Status.SUCCESSFUL) {
            test.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(MethodSource.class::cast)
                    .ifPresent(unfinished::add);
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        for (MethodSource source = unfinished.poll(); source != null; source = unfinished.poll()) {
            note(source, Settings.of(plan.getConfigurationParameters()::get));
        }
    }

    /** No reason to fail anything. */
    private static void note(MethodSource source, Settings settings) {
        if (settings.secondRunInto().isPresent()) {
            return;
        }
        try {
            Class<?> testClass = source.getJavaClass();
            Method method = source.getJavaMethod();
            Manifests.in(ProjectLayout.of(testClass, settings).output())
                    .markUnfinished(testClass.getName(), AskedSnapshots.name(method));
        } catch (LinkageError | RuntimeException failed) {
            // a class that cannot be found has no test that asks for a snapshot
            LOG.log(
                    Level.DEBUG,
                    "That {0} did not come to its end could not be noted: {1}",
                    source.getMethodName(),
                    failed);
        }
    }
}
