package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.whodunit.PipelineRun;
import dev.whodunit.run.Phase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import targets.orders.Orders;

class JUnitFormsTest {

    @TempDir
    Path folder;

    @Test
    void aTestHasARecordingOfItsOwn() {
        TestCaseRun run = TestCaseRun.of(folder, PlainTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.recordings()).containsOnlyKeys("PlainTestCase/labels", "PlainTestCase/totals");
        assertThat(run.roots("PlainTestCase/totals")).containsExactly("TEST Orders.total");
        assertThat(run.roots("PlainTestCase/labels")).containsExactly("TEST Orders.label");
    }

    @Test
    void aRecordingSaysWhichTestItIsOf() {
        var identity = TestCaseRun.of(folder, PlainTestCase.class)
                .recording("PlainTestCase/totals")
                .identity();

        assertThat(identity.testClass()).isEqualTo(PlainTestCase.class.getName());
        assertThat(identity.testMethod()).isEqualTo("totals");
        assertThat(identity.pipeline()).isEqualTo("Orders");
        assertThat(identity.uniqueId()).contains("[method:totals(");
    }

    @Test
    void eachInvocationOfAParameterizedTestIsARun() {
        TestCaseRun run = TestCaseRun.of(folder, ParameterizedTestCase.class);

        assertThat(run.recordings())
                .containsOnlyKeys("ParameterizedTestCase/labels[=10]", "ParameterizedTestCase/labels[=20]");
        assertThat(run.recording("ParameterizedTestCase/labels[=20]").roots())
                .singleElement()
                .satisfies(step ->
                        assertThat(step.samples().get(0).output().preview()).isEqualTo("\"amount 20\""));
    }

    @Test
    void eachRepetitionIsARun() {
        assertThat(TestCaseRun.of(folder, RepeatedTestCase.class).recordings())
                .containsOnlyKeys(
                        "RepeatedTestCase/labels[1]", "RepeatedTestCase/labels[2]", "RepeatedTestCase/labels[3]");
    }

    @Test
    void aTestFactoryAndItsDynamicTestsAreOneRun() {
        TestCaseRun run = TestCaseRun.of(folder, FactoryTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.recordings()).containsOnlyKeys("FactoryTestCase/labels");
        assertThat(run.recording("FactoryTestCase/labels").roots())
                .singleElement()
                .satisfies(step -> assertThat(step.count()).isEqualTo(3));
    }

    @Test
    void nestedClassesInheritTheScope() {
        TestCaseRun run = TestCaseRun.of(folder, OuterTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.recordings()).containsOnlyKeys("OuterTestCase/outer", "Inner/inner", "Innermost/innermost");
        assertThat(run.roots("Innermost/innermost"))
                .containsExactly("SETUP Orders.clean", "SETUP Orders.label", "TEST Orders.total");
    }

    @Test
    void setUpAndTearDownBelongToTheRun() {
        TestCaseRun run = TestCaseRun.of(folder, LifecycleTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.recording("LifecycleTestCase/first").steps().stream()
                        .filter(step -> step.parent() < 0)
                        .flatMap(step -> step.samples().stream()
                                .map(call -> step.phase() + " " + call.output().preview())))
                .containsExactly(
                        "SETUP \"amount 1\"",
                        "SETUP \"amount 2\"",
                        "SETUP \"amount 3\"",
                        "TEST \"amount 4\"",
                        "TEARDOWN \"amount 5\"");
    }

    @Test
    void whatTheInstanceOfAClassDidIsSetUpOfEachTest() {
        TestCaseRun run = TestCaseRun.of(folder, PerClassTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.roots("PerClassTestCase/first")).containsExactly("SETUP Orders.clean", "TEST Orders.label");
        assertThat(run.roots("PerClassTestCase/second")).containsExactly("SETUP Orders.clean", "TEST Orders.total");
    }

    @Test
    void aFailedOrAbortedTestHasARecordingToo() {
        TestCaseRun run = TestCaseRun.of(folder, FailingTestCase.class);

        assertThat(run.results().testEvents().failed().count()).isEqualTo(1);
        assertThat(run.results().testEvents().aborted().count()).isEqualTo(1);
        assertThat(run.failures()).contains("refused 1").doesNotContain("Whodunit");
        assertThat(run.roots("FailingTestCase/fails")).containsExactly("TEST Orders.label", "TEST Orders.refuse");
        assertThat(run.roots("FailingTestCase/isAborted")).containsExactly("TEST Orders.label");
    }

    @Test
    void whatRunsOnTheThreadOfATimeoutBelongsToTheRun() {
        TestCaseRun run = TestCaseRun.of(folder, TimeoutTestCase.class);

        assertThat(run.roots("TimeoutTestCase/inTime")).containsExactly("TEST Orders.total");
        assertThat(run.failures()).contains("execution timed out");
        assertThat(run.recording("TimeoutTestCase/tooLate").steps())
                .extracting(step -> step.function().toString())
                .contains("Orders.stall", "Orders.label");
    }

    @Test
    void aRegisteredExtensionTracesWhatItsBuilderSays() {
        TestCaseRun run = TestCaseRun.of(folder, StaticFieldTestCase.class, InstanceFieldTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.roots("StaticFieldTestCase/labels")).containsExactly("TEST Orders.label");
        assertThat(run.roots("InstanceFieldTestCase/labels")).containsExactly("TEST Orders.label");
    }

    @Test
    void theScopeMayBeOnTheMethodOrInheritedOrOnAnotherAnnotation() {
        TestCaseRun run =
                TestCaseRun.of(folder, MethodTestCase.class, InheritingTestCase.class, ComposedTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.roots("MethodTestCase/labels")).containsExactly("TEST Orders.label");
        assertThat(run.roots("InheritingTestCase/labels")).containsExactly("TEST Orders.label");
        assertThat(run.roots("ComposedTestCase/labels")).containsExactly("TEST Orders.label");
    }

    @Test
    void aRunIsAParameterOfTestsAndSetUp() {
        TestCaseRun run = TestCaseRun.of(folder, ParameterTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).isEqualTo(1);
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class PlainTestCase {

        @Test
        void totals() {
            assertThat(Orders.total(List.of(1, -2, 3))).isEqualTo(4);
        }

        @Test
        void labels() {
            Orders.label(1);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class ParameterizedTestCase {

        @ParameterizedTest
        @ValueSource(ints = {10, 20})
        void labels(int amount) {
            Orders.label(amount);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class RepeatedTestCase {

        @RepeatedTest(3)
        void labels() {
            Orders.label(1);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class FactoryTestCase {

        @TestFactory
        Stream<DynamicTest> labels() {
            return Stream.of(1, 2, 3).map(amount -> dynamicTest("label " + amount, () -> Orders.label(amount)));
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class OuterTestCase {

        @BeforeEach
        void setUp() {
            Orders.clean(List.of());
        }

        @Test
        void outer() {
            Orders.total(List.of());
        }

        @Nested
        class Inner {

            @BeforeEach
            void setUpToo() {
                Orders.label(0);
            }

            @Test
            void inner() {
                Orders.total(List.of());
            }

            @Nested
            class Innermost {

                @Test
                void innermost() {
                    Orders.total(List.of());
                }
            }
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class LifecycleTestCase {

        private final String field = Orders.label(2);

        @BeforeAll
        static void setUpAll() {
            Orders.label(1);
        }

        @BeforeEach
        void setUp() {
            Orders.label(3);
        }

        @Test
        void first() {
            Orders.label(4);
        }

        @Test
        void second() {
            Orders.label(4);
        }

        @AfterEach
        void tearDown() {
            Orders.label(5);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    static class PerClassTestCase {

        private final List<Integer> clean = Orders.clean(List.of(1));

        @Test
        void first() {
            Orders.label(1);
        }

        @Test
        void second() {
            Orders.total(clean);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class FailingTestCase {

        @Test
        void fails() {
            Orders.label(1);
            Orders.refuse(1);
        }

        @Test
        void isAborted() {
            assumeTrue(Orders.label(1).isEmpty(), "aborted");
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class TimeoutTestCase {

        @Test
        void inTime() {
            assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Orders.total(List.of(1)));
        }

        @Test
        void tooLate() {
            assertTimeoutPreemptively(Duration.ofMillis(200), Orders::stall);
        }
    }

    static class StaticFieldTestCase {

        @RegisterExtension
        static final PipelineExtension PIPELINE =
                PipelineExtension.tracing(Orders.class).build();

        @Test
        void labels() {
            Orders.label(1);
        }
    }

    static class InstanceFieldTestCase {

        @RegisterExtension
        final PipelineExtension pipeline = PipelineExtension.tracing()
                .packages("targets.orders")
                .excluding("targets.orders.No*")
                .build();

        @Test
        void labels() {
            Orders.label(1);
        }
    }

    @ExtendWith(PipelineExtension.class)
    static class MethodTestCase {

        @Test
        @TracePipeline(includes = "targets.orders.Ord*")
        void labels() {
            Orders.label(1);
        }
    }

    static class InheritingTestCase extends PlainTestCase {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @ExtendWith(PipelineExtension.class)
    @TracePipeline(packages = "targets.orders")
    @interface OrderTest {}

    @OrderTest
    static class ComposedTestCase {

        @Test
        void labels() {
            Orders.label(1);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class ParameterTestCase {

        @BeforeEach
        void setUp(PipelineRun run) {
            Orders.label(1);
            assertThat(run.recording().steps()).hasSize(2);
        }

        @Test
        void labels(PipelineRun run) {
            Orders.label(2);
            assertThat(run.recording().roots())
                    .extracting(step -> step.phase())
                    .containsExactly(Phase.SETUP, Phase.TEST);
        }
    }
}
