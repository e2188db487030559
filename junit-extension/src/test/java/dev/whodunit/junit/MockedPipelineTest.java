package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import targets.orders.Orders;
import targets.orders.Prices;

/** Mockito's inline mocks change the same classes as the weaving does. */
class MockedPipelineTest {

    @TempDir
    Path folder;

    @Test
    void mocksWorkInTracedTests() {
        TestCaseRun run = TestCaseRun.of(folder, MockingTestCase.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).isEqualTo(3);
        assertThat(run.roots("MockingTestCase/real")).contains("TEST Prices.price");
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class MockingTestCase {

        @Test
        void mocked() {
            Prices prices = mock(Prices.class);
            when(prices.price(anyInt())).thenReturn(42);
            assertThat(prices.price(1)).isEqualTo(42);
        }

        @Test
        void mockedStatically() {
            try (var orders = mockStatic(Orders.class)) {
                orders.when(() -> Orders.total(List.of(1))).thenReturn(99);
                assertThat(Orders.total(List.of(1))).isEqualTo(99);
            }
            assertThat(Orders.total(List.of(1))).isEqualTo(1);
        }

        @Test
        void real() {
            assertThat(new Prices().price(2)).isEqualTo(20);
        }
    }
}
