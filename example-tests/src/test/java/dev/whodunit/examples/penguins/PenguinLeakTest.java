package dev.whodunit.examples.penguins;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.PipelineRun;
import dev.whodunit.examples.Data;
import dev.whodunit.junit.PipelineExtension;
import dev.whodunit.junit.TracePipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the model learns from may know nothing of the rows that it is tried on, nor of the labels. No accuracy shows whether it does. */
@ExtendWith({PipelineExtension.class, QuietTraining.class})
@TracePipeline(PenguinClassifier.class)
class PenguinLeakTest {

    @Test
    void nothingLeaksIntoTheTraining(PipelineRun run) throws Exception {
        evaluate(new Preprocessing());

        assertThat(run)
                .artifact("scaler")
                .lineage()
                .isDerivedFrom("train")
                .isNotDerivedFrom("test", "penguins.species");
        assertThat(run).artifact("scaledTrain").lineage().isNotDerivedFrom("test");
        assertThat(run).artifact("scaledTrain").column("billLength").isNotDerivedFrom("penguins.species");
        assertThat(run).artifact("scaledTrain").column("island").isNotDerivedFrom("penguins.species");
        assertThat(run).artifact("scaledTrain").element(0).field("bodyMass").isDerivedFrom("train[0].bodyMass");
        assertThat(run).artifact("scaledTrain").element(0).field("species").hasSources("train[0].species");
        assertThat(run).artifact("model").lineage().isDerivedFrom("train").isNotDerivedFrom("test");
        assertThat(run).artifact("predictions").lineage().isNotDerivedFrom("test.species");
    }

    @Test
    void showsTheTestRowsInAScalerThatWasFittedBeforeTheSplit(PipelineRun run) throws Exception {
        evaluate(new ScaledOnAllRows());

        assertThatThrownBy(() -> assertThat(run).artifact("scaler").lineage().isNotDerivedFrom("test"))
                .hasMessageStartingWith(
                        "scaler from fitScaler (PenguinClassifier.java:38) should not be derived from \"test\", but is:")
                .hasMessageContaining("from testRows (PenguinClassifier.java:37)");
    }

    @Test
    void showsTheSpeciesInAFeatureThatWasMadeOfThem(PipelineRun run) throws Exception {
        evaluate(new ScoredIslands());

        assertThat(run).artifact("scaledTrain").column("bodyMass").isNotDerivedFrom("penguins.species");
        assertThatThrownBy(() ->
                        assertThat(run).artifact("scaledTrain").column("island").isNotDerivedFrom("penguins.species"))
                .hasMessageContaining("should not be derived from \"penguins.species\", but is:")
                .hasMessageContaining("<- rows[")
                .hasMessageContaining("].island from toFeatures (PenguinClassifier.java:34)");
    }

    /** Of the fourth penguin nothing was measured: what stands there is from others of its species. */
    @Test
    void showsThePenguinsThatAGapWasFilledFrom(PipelineRun run) throws Exception {
        evaluate(new FilledBySpecies());

        assertThat(run).artifact("complete").element(4).field("bodyMass").hasSources("penguins[4].bodyMass");
        assertThat(run).artifact("complete").element(3).field("bodyMass").isInfluencedBy("penguins[3].species");
        assertThatThrownBy(() -> assertThat(run)
                        .artifact("complete")
                        .element(3)
                        .field("bodyMass")
                        .isDerivedOnlyFrom("penguins[3]"))
                .hasMessageContaining("[3].bodyMass")
                .hasMessageContaining("should be derived only from \"penguins[3]\", but is also derived from:")
                .hasMessageContaining("penguins.json [0].Body Mass (g): 3750");
    }

    private static void evaluate(Preprocessing preprocessing) throws Exception {
        new PenguinClassifier(preprocessing).evaluate(Data.file("penguins.json"));
    }
}
