package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.testing.ChildFirstLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import targets.orders.Orders;

/** As Quarkus runs tests: the test class and the pipeline are defined once more, by a loader that does not ask its parent. */
class IsolatedLoaderTest {

    @TempDir
    Path folder;

    @Test
    void theClassesThatRunAreTraced() throws Exception {
        ClassLoader isolated = new ChildFirstLoader(
                getClass().getClassLoader(),
                name -> name.startsWith("targets.orders.") || name.startsWith(IsolatedLoaderTest.class.getName()));
        Class<?> testCase = Class.forName(Isolated.class.getName(), true, isolated);
        assertThat(testCase).isNotEqualTo(Isolated.class);
        assertThat(Orders.total(List.of(1))).as("the other one is loaded too").isEqualTo(1);

        TestCaseRun run = TestCaseRun.of(folder, testCase);
        assertThat(run.failures()).isEmpty();
        assertThat(run.roots("Isolated/totals")).isEqualTo(List.of("TEST Orders.total"));

        TestCaseRun again = TestCaseRun.of(folder.resolve("again"), Isolated.class);
        assertThat(again.failures()).isEmpty();
        assertThat(again.roots("Isolated/totals")).isEqualTo(List.of("TEST Orders.total"));
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class Isolated {

        @Test
        void totals(PipelineRun run) {
            assertThat(Orders.total(List.of(3, -1, 4))).isEqualTo(7);
            assertThat(run.toString()).contains("total");
        }
    }
}
