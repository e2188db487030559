package dev.whodunit.benchmarks.lineage;

import static dev.whodunit.benchmarks.lineage.ToyLineage.A;
import static dev.whodunit.benchmarks.lineage.ToyLineage.B;
import static dev.whodunit.benchmarks.lineage.ToyLineage.C;
import static dev.whodunit.benchmarks.lineage.ToyLineage.TRUE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("any-jdk")
class JudgementTest {

    @TempDir
    private Path folder;

    private Judgement judgement(Lineage lineage) throws Exception {
        return Judgement.of(ToyLineage.evidence(folder), lineage);
    }

    @Test
    void theTrueLineageMissesNothingAndNamesNothingElse() throws Exception {
        Judgement judgement = judgement(TRUE);

        assertThat(judgement.misses()).isEmpty();
        assertThat(judgement.recall()).isEqualTo(new Score(4, 4));
        assertThat(judgement.dataRecall()).isEqualTo(new Score(3, 3));
        assertThat(judgement.elementPrecision()).isEqualTo(new Score(3, 3));
        assertThat(judgement.artifactPrecision()).isEqualTo(new Score(3, 3));
    }

    @Test
    void aMissingFlowIsTheMiss() throws Exception {
        Judgement judgement = judgement(TRUE.withoutData("doubled", B));

        assertThat(judgement.misses())
                .extracting(Miss::edges, miss -> miss.intervention().values(), Miss::path, Miss::before)
                .containsExactly(
                        tuple(Edges.DATA_AND_CONTROL, Set.of(B), "doubled", "4"),
                        tuple(Edges.DATA, Set.of(B), "doubled", "4"));
        assertThat(judgement.recall()).isEqualTo(new Score(3, 4));
        assertThat(judgement.dataRecall()).isEqualTo(new Score(2, 3));
    }

    @Test
    void aMissSaysWhatTheOutputBecame() throws Exception {
        Judgement judgement = judgement(TRUE.withoutData("doubled", B));

        assertThat(judgement.misses().get(0).intervention().name()).isEqualTo("SMALL");
        assertThat(judgement.misses().get(0).after()).isEqualTo("6");
    }

    @Test
    void aMissingDecisionIsAMissOfControlOnly() throws Exception {
        Judgement judgement = judgement(new ToyLineage(TRUE.data(), Map.of()));

        assertThat(judgement.misses())
                .extracting(Miss::edges, miss -> miss.intervention().values(), Miss::path, Miss::before, Miss::after)
                .containsExactly(tuple(Edges.DATA_AND_CONTROL, Set.of(C), "sign", "negative", "positive"));
        assertThat(judgement.dataRecall()).isEqualTo(new Score(3, 3));
    }

    @Test
    void aMissOfDataSaysWhetherControlReachesIt() throws Exception {
        ToyLineage called =
                new ToyLineage(TRUE.withoutData("doubled", B).data(), Map.of("sign", Set.of(C), "doubled", Set.of(B)));

        Judgement judgement = judgement(called);

        assertThat(judgement.misses())
                .extracting(Miss::edges, Miss::path, Miss::byControl)
                .containsExactly(tuple(Edges.DATA, "doubled", true));
        assertThat(judgement.byControl()).isEqualTo(1);
    }

    @Test
    void aSuperfluousEdgeCostsPrecision() throws Exception {
        Judgement judgement = judgement(TRUE.withData("doubled", A));

        assertThat(judgement.misses()).isEmpty();
        assertThat(judgement.elementPrecision()).isEqualTo(new Score(3, 4));
        assertThat(judgement.artifactPrecision()).isEqualTo(new Score(3, 4));
    }

    @Test
    void whatIsAssumedIsCounted() throws Exception {
        assertThat(judgement(TRUE).assumed()).isEqualTo(new Score(2, 3));
    }

    @Test
    void everythingMissesNothing() throws Exception {
        Evidence evidence = ToyLineage.evidence(folder);
        Lineage everything = TrivialTracer.EVERYTHING.trace(ToyLineage.PIPELINE, Interventions.inputs(folder));

        Judgement judgement = Judgement.of(evidence, everything);

        assertThat(judgement.recall().share()).isEqualTo(1);
        assertThat(judgement.dataRecall().share()).isEqualTo(1);
        assertThat(judgement.elementPrecision()).isEqualTo(new Score(4, 9));
    }

    @Test
    void nothingReachesNothing() throws Exception {
        Evidence evidence = ToyLineage.evidence(folder);
        Lineage nothing = TrivialTracer.NOTHING.trace(ToyLineage.PIPELINE, Interventions.inputs(folder));

        Judgement judgement = Judgement.of(evidence, nothing);

        assertThat(judgement.recall()).isEqualTo(new Score(0, 4));
        assertThat(judgement.dataRecall()).isEqualTo(new Score(0, 3));
        assertThat(judgement.elementPrecision()).isEqualTo(new Score(0, 0));
    }

    @Test
    void ofTwoValuesThatOnlyTogetherChangeSomethingOneIsEnough() {
        Evidence evidence = EvidenceTest.onlyTogether();

        assertThat(Judgement.of(evidence, new ToyLineage(Map.of("x", Set.of(B)), Map.of()))
                        .recall())
                .isEqualTo(new Score(1, 1));
        assertThat(Judgement.of(evidence, new ToyLineage(Map.of(), Map.of())).misses())
                .extracting(miss -> List.copyOf(miss.intervention().values()))
                .contains(List.of(A, B));
    }

    @Test
    void whereALibraryDecidesControlIsEnoughAndALostFlowIsStillTheMiss() throws Exception {
        Pipeline merging = ToyLineage.toy("DecidingPipelines$Merging", "rows.csv");
        InputValue name = new InputValue("rows.csv", 0, "name");
        InputValue number = new InputValue("rows.csv", 1, "number");
        Evidence evidence = new Interventions(200, 50, 1, Duration.ofSeconds(10)).on(merging, folder);
        Lineage lost = new ToyLineage(
                Map.of(
                        "numbers[0]",
                        Set.of(new InputValue("rows.csv", 0, "number"), new InputValue("rows.csv", 2, "number"))),
                Map.of());

        assertThat(evidence.changesByValue().get(name)).contains("numbers[0]");
        assertThat(Judgement.of(evidence, lost).misses())
                .filteredOn(miss -> miss.edges() == Edges.DATA)
                .extracting(miss -> miss.intervention().values(), Miss::path)
                .containsExactly(tuple(Set.of(number), "numbers[1]"));
    }
}
