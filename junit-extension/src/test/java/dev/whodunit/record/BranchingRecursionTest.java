package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Notice;
import dev.whodunit.run.Recording;
import dev.whodunit.testing.Traced;
import org.junit.jupiter.api.Test;
import targets.Branching;

/** Recursion that branches has a call path for each call: more than can be kept apart. */
class BranchingRecursionTest {

    private static final int CALLS = 57_313;

    private final Recording recording = Traced.run(Branching.class).recording();

    @Test
    void thereAreNotManyMoreStepsThanTheBudgetAllows() {
        assertThat(recording.steps()).hasSizeLessThan(Budget.DEFAULT.stepsPerRun() + 1_000);
    }

    @Test
    void everyCallIsCounted() {
        assertThat(recording.steps().stream()
                        .filter(step -> step.function().method().equals("fibonacci"))
                        .mapToLong(step -> step.count())
                        .sum())
                .isEqualTo(CALLS);
    }

    @Test
    void aNoticeSaysSo() {
        assertThat(recording.notices())
                .extracting(Notice::text)
                .contains("There are too many call paths to keep one step for each: from some point on, recursion was"
                        + " counted with the step that it repeats.");
    }
}
