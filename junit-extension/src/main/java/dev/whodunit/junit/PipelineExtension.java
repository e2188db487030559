package dev.whodunit.junit;

import dev.whodunit.PipelineRun;
import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Traces the pipeline while a test runs, keeps the recording, and gives the run to the test.
 *
 * <p>Use it with {@code @ExtendWith(PipelineExtension.class)} and {@link TracePipeline}, or as
 * {@code @RegisterExtension} field made by {@link #tracing(Class...)}.
 */
public final class PipelineExtension
        implements BeforeAllCallback,
                BeforeEachCallback,
                BeforeTestExecutionCallback,
                AfterTestExecutionCallback,
                AfterEachCallback,
                AfterAllCallback,
                ParameterResolver,
                InvocationInterceptor,
                TestWatcher,
                TestInstancePreConstructCallback {

    private final ExtensionSetup setup;

    /** For {@code @ExtendWith}: the scope comes from {@link TracePipeline} and the settings. */
    public PipelineExtension() {
        this(ExtensionSetup.NONE);
    }

    PipelineExtension(ExtensionSetup setup) {
        this.setup = setup;
    }

    /** Starts to build an extension that traces the packages of these classes. */
    public static PipelineExtensionBuilder tracing(Class<?>... classes) {
        return new PipelineExtensionBuilder().classes(classes);
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        TestLife.of(context, setup).beginClass();
    }

    /** Field initializers of a test instance may call the pipeline already; one for the whole class comes before its set-up. */
    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext factory, ExtensionContext context) {
        if (context.getTestMethod().isPresent()) {
            TestLife.of(context, setup).beginTest();
        } else {
            TestLife.of(context, setup).beginClass();
        }
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        TestLife.of(context, setup).beginTest();
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        TestLife.of(context, setup).testBegins();
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        TestLife.of(context, setup).testEnds();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestLife.of(context, setup).endTest();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        TestLife.of(context, setup).endClass();
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<@Nullable Void> invocation, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        TestLife.of(context, setup).testIsCalled(method);
        invocation.proceed();
    }

    @Override
    public void interceptDynamicTest(
            Invocation<@Nullable Void> invocation, DynamicTestInvocationContext dynamic, ExtensionContext context)
            throws Throwable {
        TestLife.of(context, setup).continueTest();
        try {
            invocation.proceed();
        } catch (Throwable failed) {
            AskedSnapshots.of(context).ifPresent(asked -> asked.didNotPass(context));
            TestReports.noteFailure(context, failed);
            throw failed;
        }
    }

    @Override
    public void testSuccessful(ExtensionContext context) {
        AskedSnapshots.of(context).ifPresent(asked -> asked.passed(context));
    }

    @Override
    public void testDisabled(ExtensionContext context, Optional<String> reason) {
        AskedSnapshots.of(context).ifPresent(asked -> asked.didNotPass(context));
    }

    @Override
    public void testAborted(ExtensionContext context, @Nullable Throwable cause) {
        AskedSnapshots.of(context).ifPresent(asked -> asked.didNotPass(context));
    }

    @Override
    public void testFailed(ExtensionContext context, @Nullable Throwable cause) {
        AskedSnapshots.of(context).ifPresent(asked -> asked.didNotPass(context));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PipelineRun.class
                && parameter.getDeclaringExecutable() instanceof Method;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return TestLife.of(context, setup).run();
    }
}
