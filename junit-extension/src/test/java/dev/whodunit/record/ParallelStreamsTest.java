package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import dev.whodunit.snapshots.Snapshot;
import dev.whodunit.testing.Traced;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import targets.Parallel;

/** Which thread takes which element of a parallel stream is chance; what is recorded must not be. */
class ParallelStreamsTest {

    @Test
    void eachFunctionOfAParallelStreamIsOneStep() {
        Recording recording = Traced.run(Parallel.class).recording();

        assertThat(recording.steps())
                .filteredOn(step -> step.function().displayName().equals("label"))
                .singleElement()
                .matches(Step::concurrent)
                .extracting(Step::count)
                .isEqualTo(1_333L);
    }

    @RepeatedTest(10)
    void runningItAgainChangesNothing() {
        Recording accepted = Traced.run(Parallel.class).recording();
        Recording current = Traced.run(Parallel.class).recording();

        assertThat(Diagnosis.compare(accepted, current).isSame()).isTrue();
        assertThat(Snapshot.of(current).matches(Snapshot.of(accepted))).isTrue();
    }
}
