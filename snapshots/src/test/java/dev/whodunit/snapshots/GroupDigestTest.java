package dev.whodunit.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.Runs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupDigestTest {

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,2", "3,2", "4,3", "7,3", "8,4", "1023,10", "1024,11"})
    void blocksDouble(long index, int block) {
        assertThat(Doubling.blockOf(index)).isEqualTo(block);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 99, 500, 999})
    void theFirstBlockThatDiffersHoldsTheExecutionThatChanged(int changed) {
        List<BlockDigest> before = entry(step -> calls(step, 1_000, -1)).blocks();
        List<BlockDigest> after = entry(step -> calls(step, 1_000, changed)).blocks();

        assertThat(before).hasSize(11);
        for (int block = 0; block < before.size(); block++) {
            boolean same = before.get(block).equals(after.get(block));
            assertThat(same).isEqualTo(block != Doubling.blockOf(changed));
            assertThat(before.get(block).inputs()).isEqualTo(after.get(block).inputs());
        }
    }

    @Test
    void aSingleExecutionHasAnOutputAndNoBlocks() {
        SnapshotEntry entry = entry(step -> step.out("List<Row>", "[]"));

        assertThat(entry.output()).isEqualTo(Runs.fingerprint("[]"));
        assertThat(entry.blocks()).isEmpty();
    }

    @Test
    void severalExecutionsHaveBlocksAndNoSingleOutput() {
        SnapshotEntry entry = entry(step -> calls(step, 5, -1));

        assertThat(entry.output()).isEqualTo(Fingerprint.NONE);
        assertThat(entry.blocks()).hasSize(4);
        assertThat(entry.count()).isEqualTo(5);
    }

    @Test
    void executionsBeyondTheBudgetCountAsWell() {
        SnapshotEntry one = entry(step -> calls(step, 2, -1).block(2, 66, "in", "out"));
        SnapshotEntry other = entry(step -> calls(step, 2, -1).block(2, 66, "in", "other"));

        assertThat(one.count()).isEqualTo(66);
        assertThat(one.inputs()).isEqualTo(other.inputs());
        assertThat(one.outputs()).isNotEqualTo(other.outputs());
        assertThat(one.blocks().get(2)).isNotEqualTo(other.blocks().get(2));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theOrderOfConcurrentExecutionsIsNoDifference(long seed) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(seed));

        SnapshotEntry inOrder = entry(step -> calls(step.concurrent(), 40, -1));
        SnapshotEntry shuffled = entry(step -> {
            step.concurrent();
            order.forEach(i -> step.call("in" + i, "out" + i));
        });

        assertThat(shuffled).isEqualTo(inOrder);
        assertThat(shuffled.preview()).isEmpty();
        assertThat(shuffled.type()).isEqualTo("List");
    }

    @Test
    void theOrderOfSequentialExecutionsIsADifference() {
        SnapshotEntry one = entry(step -> step.call("a", "1").call("b", "2"));
        SnapshotEntry other = entry(step -> step.call("b", "2").call("a", "1"));

        assertThat(one.hasSameValuesAs(other)).isFalse();
    }

    @Test
    void whichConcurrentInputLedToWhichOutputIsADifference() {
        SnapshotEntry one = entry(step -> step.concurrent().call("a", "1").call("b", "2"));
        SnapshotEntry other = entry(step -> step.concurrent().call("a", "2").call("b", "1"));

        assertThat(one.inputs()).isEqualTo(other.inputs());
        assertThat(one.outputs()).isEqualTo(other.outputs());
        assertThat(one.hasSameValuesAs(other)).isFalse();
    }

    @Test
    void whatRunsInsideAConcurrentStepHasNoOrderEither() {
        Snapshot one = Snapshot.of(Runs.of("Flights")
                .step(
                        "parse",
                        step -> step.concurrent()
                                .step("trim", inner -> inner.call("a", "1").call("b", "2")))
                .build());
        Snapshot other = Snapshot.of(Runs.of("Flights")
                .step(
                        "parse",
                        step -> step.concurrent()
                                .step("trim", inner -> inner.call("b", "2").call("a", "1")))
                .build());

        assertThat(one).isEqualTo(other);
    }

    @Test
    void concurrentSiblingsAtOneSiteStandByTheirFunction() {
        Snapshot one = Snapshot.of(Runs.of("Flights")
                .step("a", step -> step.concurrent())
                .step("b", step -> step.concurrent())
                .build());
        Snapshot other = Snapshot.of(Runs.of("Flights")
                .step("b", step -> step.concurrent())
                .step("a", step -> step.concurrent())
                .build());

        assertThat(one.entries()).extracting(SnapshotEntry::path).containsExactly("a", "b");
        assertThat(other.entries()).extracting(SnapshotEntry::path).containsExactly("a", "b");
    }

    @Test
    void partialContentIsMarked() {
        SnapshotEntry entry = entry(step -> step.call("a", "1").call("b", "2"));
        assertThat(entry.state()).isEqualTo(ArtifactState.COMPLETE);

        SnapshotEntry partial = entry(step -> step.out(
                new Artifact("", "List<Row>", ArtifactState.PARTIAL, Runs.fingerprint("[]"), 0, "[]", "too large")));
        assertThat(partial.state()).isEqualTo(ArtifactState.PARTIAL);
    }

    private static Runs.StepBuilder calls(Runs.StepBuilder step, int count, int changed) {
        for (int i = 0; i < count; i++) {
            step.call("in" + i, i == changed ? "changed" : "out" + i);
        }
        return step;
    }

    private static SnapshotEntry entry(Consumer<Runs.StepBuilder> details) {
        return Snapshot.of(Runs.of("Flights").step("clean", details).build())
                .entries()
                .get(0);
    }
}
