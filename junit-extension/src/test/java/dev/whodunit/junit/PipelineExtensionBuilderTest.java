package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import targets.orders.Orders;
import targets.orders.Prices;

class PipelineExtensionBuilderTest {

    @TempDir
    Path folder;

    @Test
    void whatIsExcludedIsNotTraced() {
        assertThat(functions(ExcludingTestCase.class)).contains("Prices.price").doesNotContain("Orders.label");
    }

    @Test
    void whatIsExcludedIsNotTracedThoughTheAnnotationNamesIt() {
        assertThat(functions(ExcludingOnlyTestCase.class))
                .contains("Prices.price")
                .doesNotContain("Orders.label");
    }

    @Test
    void whatIsIncludedByNameIsTraced() {
        assertThat(functions(IncludingTestCase.class)).contains("Prices.price").doesNotContain("Orders.label");
    }

    @Test
    void valuesAreRecordedAsTheyAreRendered() {
        TestCaseRun run = TestCaseRun.of(folder, RenderingTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.recording("RenderingTestCase/cleans").roots())
                .singleElement()
                .satisfies(step ->
                        assertThat(step.samples().get(0).output().preview()).isEqualTo("\"2 amounts\""));
    }

    private List<String> functions(Class<?> testCase) {
        TestCaseRun run = TestCaseRun.of(folder, testCase);

        assertThat(run.failures()).isEmpty();
        return run.recording(testCase.getSimpleName() + "/ordersAndPrices").steps().stream()
                .map(step -> step.function().toString())
                .toList();
    }

    private static void useOrdersAndPrices() {
        Orders.label(1);
        new Prices().price(1);
    }

    static class ExcludingTestCase {

        @RegisterExtension
        static final PipelineExtension PIPELINE = PipelineExtension.tracing(Orders.class)
                .excluding("targets.orders.Ord*")
                .build();

        @Test
        void ordersAndPrices() {
            useOrdersAndPrices();
        }
    }

    @TracePipeline(Orders.class)
    static class ExcludingOnlyTestCase {

        @RegisterExtension
        static final PipelineExtension PIPELINE =
                PipelineExtension.tracing().excluding("targets.orders.Orders").build();

        @Test
        void ordersAndPrices() {
            useOrdersAndPrices();
        }
    }

    static class IncludingTestCase {

        @RegisterExtension
        static final PipelineExtension PIPELINE =
                PipelineExtension.tracing().including("targets.*.Prices").build();

        @Test
        void ordersAndPrices() {
            useOrdersAndPrices();
        }
    }

    static class RenderingTestCase {

        @RegisterExtension
        static final PipelineExtension PIPELINE = PipelineExtension.tracing(Orders.class)
                .rendering(List.class, amounts -> amounts.size() + " amounts")
                .build();

        @Test
        void cleans() {
            Orders.clean(List.of(1, -2, 3));
        }
    }
}
