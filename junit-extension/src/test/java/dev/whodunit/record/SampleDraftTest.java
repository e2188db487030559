package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.canonical.ValueReader;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SampleDraftTest {

    private final List<Integer> large = new ArrayList<>(Collections.nCopies(5_000, 1));

    @Test
    void anArgumentThatTheCallChangedIsKeptOnceMore() {
        SampleDraft draft = new SampleDraft(probe(1_000_000), 0);
        draft.input("rows", large);
        large.set(4_000, 2);

        assertThat(draft.finish(Artifact.VOID, false, (number, value) -> {}).changed())
                .extracting(Artifact::name)
                .containsExactly("rows");
    }

    @Test
    void anArgumentIsNotChangedBecauseLessOfItIsRead() {
        SampleDraft draft = new SampleDraft(probe(1_000), 0);
        draft.input("rows", large);

        Call call = draft.finish(Artifact.VOID, false, (number, value) -> {});

        assertThat(call.inputs()).extracting(Artifact::state).containsExactly(ArtifactState.COMPLETE);
        assertThat(call.changed()).isEmpty();
    }

    private static ValueProbe probe(long walkPerRun) {
        Budget all = Budget.DEFAULT;
        return new ValueProbe(
                ValueReader.builder().build(),
                new Budget(
                        all.samples(),
                        all.entriesPerStep(),
                        all.stepsPerRun(),
                        all.contentCharacters(),
                        all.contentCharactersPerRun(),
                        all.rowBytesPerRun(),
                        all.walkPerStep(),
                        walkPerRun,
                        all.executions(),
                        all.labels()));
    }
}
