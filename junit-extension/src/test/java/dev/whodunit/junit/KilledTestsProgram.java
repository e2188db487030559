package dev.whodunit.junit;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import targets.orders.Orders;

/** Runs tests in parallel without end: in turn they accept, or leave pending, what is another one in each round. */
final class KilledTestsProgram {

    static final int AMOUNTS = 5;
    static final int TESTS = 12;
    static final String AMOUNT = "whodunit.test.amount";
    private static final String THREADS = "4";

    private KilledTestsProgram() {}

    /** The folder, and in which round to begin. */
    @SuppressWarnings("InfiniteLoopStatement")
    public static void main(String[] arguments) {
        for (int round = Integer.parseInt(arguments[1]); ; round++) {
            System.setProperty(AMOUNT, String.valueOf(round % AMOUNTS));
            LauncherFactory.create()
                    .execute(LauncherDiscoveryRequestBuilder.request()
                            .selectors(DiscoverySelectors.selectClass(ParallelTestCase.class))
                            .configurationParameters(settings(Path.of(arguments[0]), round))
                            .build());
        }
    }

    static Map<String, String> settings(Path folder, int round) {
        return Map.of(
                "whodunit.directory",
                folder.resolve("whodunit").toString(),
                "whodunit.snapshots",
                folder.resolve("snapshots").toString(),
                "whodunit.update",
                round % 2 == 0 ? "all" : "auto",
                "whodunit.ci",
                "false",
                "whodunit.rerun",
                "false",
                "junit.jupiter.execution.parallel.enabled",
                "true",
                "junit.jupiter.execution.parallel.config.strategy",
                "fixed",
                "junit.jupiter.execution.parallel.config.fixed.parallelism",
                THREADS);
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    @Execution(ExecutionMode.CONCURRENT)
    static class ParallelTestCase {

        @BeforeAll
        static void begin() {
            System.out.println("begun");
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11})
        void totals(int test, PipelineRun run) {
            Orders.total(List.of(100 + test, Integer.getInteger(AMOUNT, 0)));
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }
}
