package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Recording;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is said when the steps are others and the values are not. */
class RefactoringTest {

    private static Recording run(Consumer<Trace> inside) {
        return Trace.run(t -> {
            t.code("Flow.run", "1").code("Flow.clean", "1").code("Flow.tidy", "1");
            t.call(1, "Flow.run", "in", "out", inside);
        });
    }

    private static String summary(Consumer<Trace> accepted, Consumer<Trace> current) {
        Verdict verdict = Diagnosis.compare(run(accepted), run(current));
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.REFACTORED);
        return verdict.summary();
    }

    @Test
    void aNewFunctionIsNamed() {
        assertThat(summary(
                        r -> r.call(2, "Flow.clean", "a", "b"),
                        r -> r.call(2, "Flow.clean", "a", "b", c -> c.call(5, "Flow.tidy", "a", "b"))))
                .isEqualTo("Steps differ, but every result is as accepted: Flow.tidy is new");
    }

    @Test
    void aFunctionThatIsNotCalledAnyMoreIsNamed() {
        assertThat(summary(
                        r -> r.call(2, "Flow.clean", "a", "b", c -> c.call(5, "Flow.tidy", "a", "b")),
                        r -> r.call(2, "Flow.clean", "a", "b")))
                .isEqualTo("Steps differ, but every result is as accepted: Flow.tidy is gone");
    }

    @Test
    void aFunctionThatIsCalledSomethingElseIsNamedWithBothNames() {
        Recording accepted = Trace.run(t ->
                t.code("Flow.clean", "1").call(1, "Flow.run", "in", "out", r -> r.call(2, "Flow.clean", "a", "b")));
        Recording current = Trace.run(
                t -> t.code("Flow.tidy", "1").call(1, "Flow.run", "in", "out", r -> r.call(2, "Flow.tidy", "a", "b")));

        assertThat(Diagnosis.compare(accepted, current).summary())
                .isEqualTo("Steps differ, but every result is as accepted: Flow.clean is now Flow.tidy");
    }
}
