package dev.whodunit.benchmarks.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("any-jdk")
class RunnerTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    static List<Pipeline> pipelines() {
        return Pipeline.all();
    }

    @Test
    void eachRunFindsStaticFieldsAsTheyAreInTheBeginning() throws Exception {
        Runner runner = new Runner(ToyLineage.toy("CountingPipeline"), LIMIT);

        assertThat(runner.run(folder).outputs()).isEqualTo(Map.of("runs", "1"));
        assertThat(runner.run(folder).outputs()).isEqualTo(Map.of("runs", "1"));
    }

    @Test
    void anExceptionIsAnOutputOfItsOwn() throws Exception {
        Outcome outcome = new Runner(ToyLineage.PIPELINE, LIMIT).run(folder);

        assertThat(outcome.outputs())
                .isEqualTo(Map.of(Outcome.THROWN, "java.nio.file.NoSuchFileException: inputs/toy.csv"));
    }

    @Test
    void aRunThatTakesTooLongIsGivenUp() throws Exception {
        Outcome outcome = new Runner(ToyLineage.toy("EndlessPipeline"), Duration.ofMillis(50)).run(folder);

        assertThat(outcome.outputs())
                .isEqualTo(Map.of(Outcome.THROWN, "java.util.concurrent.TimeoutException: longer than 50 ms"));
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void pipelinesDoTheSameEachTime(Pipeline pipeline) throws Exception {
        pipeline.writeInputs(folder);

        Outcome first = new Runner(pipeline, LIMIT).run(folder);
        Outcome second = new Runner(pipeline, LIMIT).run(folder);

        assertThat(first.threw()).isFalse();
        assertThat(second).isEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("pipelines")
    void watchingDecisionsChangesNothing(Pipeline pipeline) throws Exception {
        pipeline.writeInputs(folder);

        Outcome woven = new Runner(pipeline, LIMIT).run(folder);
        Outcome asItIs = new Runner(pipeline, UnaryOperator.identity(), LIMIT).run(folder);

        assertThat(woven.outputs()).isEqualTo(asItIs.outputs());
        assertThat(woven.way()).isNotEqualTo(asItIs.way());
    }

    @Test
    void anotherNumberIsNoOtherDecision() throws Exception {
        assertThat(way("1,2,-1")).isEqualTo(way("5,6,-7"));
    }

    @Test
    void theOtherBranchIsAnotherDecision() throws Exception {
        assertThat(way("1,2,-1")).isNotEqualTo(way("1,2,0"));
    }

    @Test
    void anotherNumberOfRoundsIsAnotherDecision() throws Exception {
        Runner runner = new Runner(ToyLineage.toy("LoopingPipeline"), LIMIT);
        Files.writeString(folder.resolve("rounds.txt"), "2");
        Way two = runner.run(folder).way();
        Files.writeString(folder.resolve("rounds.txt"), "3");

        assertThat(runner.run(folder).way()).isNotEqualTo(two);
    }

    @Test
    void anotherOrderOfObjectsIsAnotherDecision() throws Exception {
        Runner runner = new Runner(ToyLineage.toy("SortingPipeline"), LIMIT);
        Files.writeString(folder.resolve("numbers.txt"), "1\n2\n3\n");
        Way sorted = runner.run(folder).way();
        Files.writeString(folder.resolve("numbers.txt"), "1\n3\n2\n");

        assertThat(runner.run(folder).way()).isNotEqualTo(sorted);
    }

    private Way way(String row) throws Exception {
        Files.writeString(folder.resolve("toy.csv"), "a,b,c\n" + row + "\n");
        return new Runner(ToyLineage.PIPELINE, LIMIT).run(folder).way();
    }
}
