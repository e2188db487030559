package dev.whodunit.junit;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Method;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * Traces each test of a suite, without any annotation, and adds to the failure of a test what is different since it last passed.
 *
 * <p>JUnit finds it by itself where {@code junit.jupiter.extensions.autodetection.enabled} is {@code true}; it does nothing unless the
 * setting {@code whodunit.trace} says what to trace. It never makes a test fail or pass: what goes wrong in it is logged.
 */
public final class SuiteExtension
        implements BeforeAllCallback,
                BeforeEachCallback,
                BeforeTestExecutionCallback,
                AfterTestExecutionCallback,
                AfterEachCallback,
                AfterAllCallback,
                ExecutionCondition,
                InvocationInterceptor,
                TestInstancePreConstructCallback {

    private static final Logger LOG = System.getLogger(SuiteExtension.class.getPackageName());

    /** For JUnit. */
    public SuiteExtension() {}

    /** In a second run for what comes before the tests of a class, they are left out. */
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        boolean isLeftOut =
                Settings.isSuiteTraced(context) && SecondRuns.isOfClassAround(context, Settings.of(context));
        return isLeftOut
                ? ConditionEvaluationResult.disabled("This second run is one of the set-up of the class.")
                : ConditionEvaluationResult.enabled("It is traced.");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        quietly(context, TestLife::beginClass);
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        quietly(context, life -> {
            if (context.getTestMethod().isPresent()) {
                life.beginTest();
            } else {
                life.beginClass();
            }
            JUnitBridge.atEnd(
                    context, () -> quietly(context, again -> new SuiteTest(context, again).endWithoutInstance()));
        });
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        quietly(context, TestLife::beginTest);
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        quietly(context, TestLife::testBegins);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        quietly(context, TestLife::testEnds);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        quietly(context, life -> new SuiteTest(context, life).end());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        quietly(context, life -> new SuiteTest(context, life).endClass());
    }

    /** Without the tests of the class it may fail, which says nothing of what comes before them. */
    @Override
    public void interceptAfterAllMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        quietly(context, unused -> ClassRuns.afterAllBegins(context));
        boolean isAlone = Settings.isSuiteTraced(context) && SecondRuns.isWanted(context, Settings.of(context));
        try {
            invocation.proceed();
        } catch (Throwable failed) {
            if (!isAlone) {
                throw failed;
            }
        }
    }

    @Override
    public void interceptDynamicTest(
            Invocation<@Nullable Void> invocation, DynamicTestInvocationContext dynamic, ExtensionContext context)
            throws Throwable {
        quietly(context, TestLife::continueTest);
        invocation.proceed();
    }

    /** A suite has the results that it has without us. */
    private static void quietly(ExtensionContext context, Consumer<TestLife> part) {
        if (!Settings.isSuiteTraced(context)) {
            return;
        }
        try {
            part.accept(TestLife.ofSuite(context));
        } catch (RuntimeException | Error failed) {
            LOG.log(
                    Level.WARNING,
                    () -> "Whodunit says nothing of "
                            + TestIdentity.keyOf(context, "").pattern() + ": " + failed);
        }
    }
}
