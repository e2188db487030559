package dev.whodunit.examples.penguins;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.whodunit.PipelineRun;
import dev.whodunit.examples.Data;
import dev.whodunit.junit.PipelineExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tribuo.provenance.SimpleDataSourceProvenance;

@ExtendWith(QuietTraining.class)
class PenguinClassifierTest {

    /** The library notes when a data set was made; that differs from run to run. */
    @RegisterExtension
    static final PipelineExtension WHODUNIT = PipelineExtension.tracing(PenguinClassifier.class)
            .rendering(SimpleDataSourceProvenance.class, source -> "made at some time")
            .build();

    @Test
    void everyInterimArtifactIsAsAccepted(PipelineRun run) throws Exception {
        evaluate(new Preprocessing());

        assertThat(run).matchesSnapshot();
    }

    @Test
    void dropsPenguinsWithoutMeasuresAndNoOthers(PipelineRun run) throws Exception {
        evaluate(new Preprocessing());

        assertThat(run).artifact("penguins").hasRowCount(344);
        assertThat(run).artifact("complete").hasRowCount(342);
        assertThat(run).artifact("complete").column("billLength").doesNotContainNull();
        assertThat(run).artifact("complete").column("bodyMass").isBetween(2_700, 6_300);
    }

    @Test
    void splitsEveryRowIntoTrainingOrTest(PipelineRun run) throws Exception {
        evaluate(new Preprocessing());

        assertThat(run).step("trainingRows").output(LIST).hasSize(239);
        assertThat(run).step("testRows").output(LIST).hasSize(103);
        assertThat(run).stepsRanInOrder("shuffle", "trainingRows", "fitScaler", "train", "predict", "accuracy");
    }

    @Test
    void scalesTheTrainingRowsToMeanZeroAndTheTestRowsNearIt(PipelineRun run) throws Exception {
        evaluate(new Preprocessing());

        assertThat(run).artifact("scaledTrain").column("bodyMass").hasMeanCloseTo(0, within(1e-9));
        assertThat(run).artifact("scaledTest").column("bodyMass").hasMeanCloseTo(0, within(0.2));
    }

    @Test
    void learnsFromTheTrainingRowsAndTellsTheSpecies(PipelineRun run) throws Exception {
        Evaluation evaluation = evaluate(new Preprocessing());

        assertThat(run).artifact("model").isDerivedFrom("scaledTrain").isNotDerivedFrom("scaledTest");
        assertThat(evaluation.accuracy()).isGreaterThan(0.95);
    }

    @Test
    void keepsTheSharesOfSpecies(PipelineRun run) throws Exception {
        evaluate(new Preprocessing());

        assertThat(run).share("species").staysWithin(0.06);
    }

    /** The rows are shuffled and cut, whatever their species. */
    @Test
    void onlyTheSplitShiftsTheSpecies(PipelineRun run) throws Exception {
        evaluate(new Preprocessing());

        assertThatThrownBy(() -> assertThat(run).share("species").staysWithin(0.02))
                .hasMessage("""
                        The shares of species should change by at most 2.0 percentage points at each step in this run of \
                        penguins, but changed by more:
                          trainingRows (PenguinClassifier.java:36) changed the share of species=GENTOO from 36.0 % (123 of 342) \
                        to 33.5 % (80 of 239)
                          trainingRows (PenguinClassifier.java:36) changed the share of species=ADELIE from 44.2 % (151 of 342) \
                        to 46.4 % (111 of 239)
                          testRows (PenguinClassifier.java:37) changed the share of species=GENTOO from 36.0 % (123 of 342) \
                        to 41.7 % (43 of 103)
                          testRows (PenguinClassifier.java:37) changed the share of species=ADELIE from 44.2 % (151 of 342) \
                        to 38.8 % (40 of 103)""");
    }

    @Test
    void theAccuracyShowsNoLeak() throws Exception {
        double honest = evaluate(new Preprocessing()).accuracy();

        assertThat(evaluate(new ScaledOnAllRows()).accuracy()).isEqualTo(honest);
        assertThat(evaluate(new ScoredIslands()).accuracy()).isEqualTo(honest);
        assertThat(evaluate(new FilledBySpecies()).accuracy()).isGreaterThan(honest);
    }

    private static Evaluation evaluate(Preprocessing preprocessing) throws Exception {
        return new PenguinClassifier(preprocessing).evaluate(Data.file("penguins.json"));
    }
}
