package dev.whodunit.agent;

import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.run.Phase;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.weave.Scope;
import java.nio.file.Path;
import java.util.Optional;
import targets.orders.Prices;

/** Mocks a class before or after it is traced ({@code MOCK_FIRST} or {@code TRACE_FIRST}), and records into a folder. */
final class MockingProgram {

    /** Which of the two agents sees the class first. */
    enum Order {
        MOCK_FIRST,
        TRACE_FIRST
    }

    private MockingProgram() {}

    public static void main(String[] arguments) {
        Optional<Prices> early =
                Order.valueOf(arguments[0]) == Order.MOCK_FIRST ? Optional.of(stub()) : Optional.empty();
        try (OpenRun run = Tracer.start().open(Scope.of("targets.orders.*"), Budget.DEFAULT)) {
            run.enterPhase(Phase.TEST);
            Prices stub = early.orElseGet(MockingProgram::stub);
            System.out.println("stubbed " + stub.price(2) + ", real " + new Prices().price(2));
            run.suspend();
            RecordingWriter.write(
                    run.recording(new RunIdentity("mocks", "mocks", "main", "mocks", "mocks")), Path.of(arguments[1]));
        }
    }

    private static Prices stub() {
        Prices prices = mock(Prices.class);
        when(prices.price(anyInt())).thenReturn(42);
        return prices;
    }
}
