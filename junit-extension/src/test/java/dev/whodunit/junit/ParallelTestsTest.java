package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.whodunit.run.Call;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import targets.orders.Orders;

class ParallelTestsTest {

    private static final int REPETITIONS = 20;

    private static final Map<String, String> PARALLEL = Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "8");

    @TempDir
    Path folder;

    @Test
    void noRunHasAnEventOfAnother() {
        TestCaseRun run = TestCaseRun.of(folder, PARALLEL, FirstTestCase.class, SecondTestCase.class);

        assertThat(run.failures()).isEmpty();
        for (int i = 1; i <= REPETITIONS; i++) {
            assertOwnCallsOnly(run.recording("FirstTestCase/totals[" + i + "]"), i);
            assertOwnCallsOnly(run.recording("SecondTestCase/totals[" + i + "]"), 1_000 + i);
        }
    }

    private static void assertOwnCallsOnly(Recording recording, int number) {
        assertThat(recording.roots())
                .extracting(step -> step.function().toString(), Step::count)
                .containsExactlyInAnyOrder(tuple("Orders.total", 50L), tuple("Orders.label", 2L));
        for (Step step : recording.steps()) {
            if (step.function().toString().equals("Orders.total")) {
                assertThat(step.samples())
                        .extracting(Call::output)
                        .allMatch(output -> output.preview().equals(String.valueOf(number)));
            }
        }
    }

    private static void totals(int number) throws Exception {
        for (int i = 0; i < 50; i++) {
            assertThat(Orders.total(List.of(number, -1))).isEqualTo(number);
        }
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (var label : pool.invokeAll(List.of(() -> Orders.label(number), () -> Orders.label(number)))) {
                assertThat(label.get()).isEqualTo("amount " + number);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class FirstTestCase {

        @RepeatedTest(REPETITIONS)
        void totals(RepetitionInfo repetition) throws Exception {
            ParallelTestsTest.totals(repetition.getCurrentRepetition());
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class SecondTestCase {

        @RepeatedTest(REPETITIONS)
        void totals(RepetitionInfo repetition) throws Exception {
            ParallelTestsTest.totals(1_000 + repetition.getCurrentRepetition());
        }
    }
}
