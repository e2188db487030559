package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.mockStatic;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import targets.observed.Hands;
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

    /** To mock an exception, Mockito changes {@code Throwable}, and would take our reading it for a call by the test. */
    @Test
    void anExceptionThatIsAMockIsReadWithoutCallingIt() {
        TestCaseRun run = TestCaseRun.of(folder, MockedException.class);

        assertThat(run.failures()).isEmpty();
        assertThat(run.passed()).isEqualTo(2);
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Hands.class)
    static class MockedException {

        @Test
        void isHandedOn() {
            Throwable failure = mock(Throwable.class);
            assertThat(Hands.on(failure)).isSameAs(failure);
            verifyNoInteractions(failure);
        }

        @Test
        void isThrown() {
            IllegalStateException failure = mock(IllegalStateException.class);
            assertThatThrownBy(() -> Hands.fail(failure)).isSameAs(failure);
            verify(failure, never()).getCause();
            verify(failure, never()).getMessage();
        }
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
