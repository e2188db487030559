package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import targets.orders.InheritedTestCase;
import targets.orders.Orders;
import targets.orders.Prices;

/** Each test case says in two places what the pipeline is: one has {@code Orders}, the other one {@code Prices}. */
class ScopesThatAddUpTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            classes = {
                ComposedAndDirectTestCase.class,
                SubAndSuperTestCase.class,
                BelowComposedTestCase.class,
                TwoComposedTestCase.class,
                ComposedOnMethodTestCase.class,
                TwoComposedOnMethodTestCase.class,
                InterfaceTestCase.class,
                CircleTestCase.class
            })
    void bothPlacesCount(Class<?> testCase) {
        assertBothTraced(testCase, testCase.getSimpleName() + "/ordersAndPrices");
    }

    @Test
    void whatTheSuperclassOfAnEnclosingClassSaysCounts() {
        assertBothTraced(OuterTestCase.class, "Inner/ordersAndPrices");
    }

    @Test
    void whatATestExtendsIsNoPipeline() {
        assertThat(TestCaseRun.of(folder, InheritedTestCase.class)
                        .recording("InheritedTestCase/labels")
                        .steps())
                .extracting(step -> step.function().toString())
                .contains("Orders.label")
                .noneMatch(function -> function.contains("number"));
    }

    private void assertBothTraced(Class<?> testCase, String key) {
        TestCaseRun run = TestCaseRun.of(folder, testCase);

        assertThat(run.failures()).isEmpty();
        assertThat(run.recording(key).roots())
                .extracting(step -> step.function().toString())
                .contains("Orders.label", "Prices.price");
    }

    private static void ordersAndPrices() {
        Orders.label(1);
        new Prices().price(1);
    }

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @TracePipeline(includes = "targets.orders.Orders")
    @interface TracesOrders {}

    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.TYPE, ElementType.METHOD})
    @TracePipeline(includes = "targets.orders.Prices")
    @interface TracesPrices {}

    @ExtendWith(PipelineExtension.class)
    @TracesOrders
    @TracePipeline(includes = "targets.orders.Prices")
    static class ComposedAndDirectTestCase {

        @Test
        void ordersAndPrices() {
            ScopesThatAddUpTest.ordersAndPrices();
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(includes = "targets.orders.Orders")
    static class OrdersTestCase {

        @Test
        void ordersAndPrices() {
            ScopesThatAddUpTest.ordersAndPrices();
        }
    }

    @TracePipeline(includes = "targets.orders.Prices")
    static class SubAndSuperTestCase extends OrdersTestCase {}

    @TracesPrices
    static class BelowComposedTestCase extends OrdersTestCase {}

    @ExtendWith(PipelineExtension.class)
    @TracesOrders
    @TracesPrices
    static class TwoComposedTestCase {

        @Test
        void ordersAndPrices() {
            ScopesThatAddUpTest.ordersAndPrices();
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracesOrders
    static class ComposedOnMethodTestCase {

        @Test
        @TracesPrices
        void ordersAndPrices() {
            ScopesThatAddUpTest.ordersAndPrices();
        }
    }

    @ExtendWith(PipelineExtension.class)
    static class TwoComposedOnMethodTestCase {

        @Test
        @TracesOrders
        @TracesPrices
        void ordersAndPrices() {
            ScopesThatAddUpTest.ordersAndPrices();
        }
    }

    @TracesPrices
    interface PricesCase {}

    static class InterfaceTestCase extends OrdersTestCase implements PricesCase {}

    @TracesOrders
    @There
    @Retention(RetentionPolicy.RUNTIME)
    @interface Back {}

    @TracesPrices
    @Back
    @Retention(RetentionPolicy.RUNTIME)
    @interface There {}

    @ExtendWith(PipelineExtension.class)
    @There
    static class CircleTestCase {

        @Test
        void ordersAndPrices() {
            ScopesThatAddUpTest.ordersAndPrices();
        }
    }

    static class OuterTestCase extends OrdersTestCase {

        @Nested
        class Inner {

            @Test
            @TracesPrices
            void ordersAndPrices() {
                ScopesThatAddUpTest.ordersAndPrices();
            }
        }
    }
}
