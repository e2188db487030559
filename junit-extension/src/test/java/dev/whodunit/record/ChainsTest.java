package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import dev.whodunit.snapshots.Snapshot;
import dev.whodunit.testing.Traced;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import targets.Chains;

/** Which thread does what first is chance; where a step belongs is not. */
class ChainsTest {

    @Test
    void everyExecutionIsRecordedWhereItsTaskWasMade() {
        Traced traced = Traced.run(Chains.class);

        assertThat(traced.result()).isEqualTo(traced.plain());
        assertThat(traced.recording().notices()).isEmpty();
        assertThat(traced.steps("Chains.twice")).extracting(Step::count).containsExactlyInAnyOrder(50L, 50L, 1L, 50L);
        assertThat(traced.steps("Chains.plusOne")).extracting(Step::count).containsExactlyInAnyOrder(50L, 50L, 1L, 50L);
        assertThat(traced.recording().roots())
                .extracting(step -> step.function().toString())
                .containsExactlyInAnyOrder("new Chains", "Chains.call");
    }

    @RepeatedTest(10)
    void runningItAgainChangesNothing() {
        Recording accepted = Traced.run(Chains.class).recording();
        Recording current = Traced.run(Chains.class).recording();

        assertThat(Diagnosis.compare(accepted, current).summary()).isEqualTo("Every step did what was accepted");
        assertThat(Snapshot.of(current).matches(Snapshot.of(accepted))).isTrue();
    }
}
