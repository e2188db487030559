package dev.whodunit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Culprit;
import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.StageTable;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.diagnosis.VerdictText;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.run.Recording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The main job on real data: a slip is planted into each pipeline, and the verdict must name the function it is in. */
class PlantedBugTest {

    private static final Path README = Path.of("..", "README.md");

    /** The one that the README shows. */
    @TempDir
    private static Path acceptedRecordings;

    @TempDir
    private Path folder;

    static Stream<PlantedBug> slips() {
        return Stream.of(
                new PlantedBug(
                        ExamplePipeline.FLIGHTS,
                        "DerivedFlight",
                        "flight.delay() >= LATE_FROM_MINUTES",
                        "flight.delay() > LATE_FROM_MINUTES",
                        "DerivedFlight.of"),
                new PlantedBug(
                        ExamplePipeline.BIRDSTRIKES,
                        "CostNormaliser",
                        "strike.setCosts(other, repair,",
                        "strike.setCosts(repair, other,",
                        "CostNormaliser.normalise"),
                PlantedBug.WINDOW_TOO_LONG,
                new PlantedBug(
                        ExamplePipeline.ADVISOR,
                        "HotspotPicker",
                        "profile.total().flights() >= minFlights",
                        "profile.total().flights() >= minFlights / 2",
                        "HotspotPicker.pick λ1"),
                new PlantedBug(
                        ExamplePipeline.ADVISOR,
                        "AdviceChecker",
                        "MAX_MINUTES_SAVED = 30",
                        "MAX_MINUTES_SAVED = 50",
                        "AdviceChecker.check"));
    }

    @ParameterizedTest
    @MethodSource("slips")
    void namesTheFunctionThatTheSlipIsIn(PlantedBug bug) throws Exception {
        Recording accepted = accepted(bug.pipeline());

        Recording current = record(bug.pipeline(), List.of(bug.compileInto(folder)));

        Verdict verdict = Diagnosis.compare(accepted, current);
        System.out.println(
                "Planted: " + bug + "\n\n" + VerdictText.of(bug.pipeline().simpleName(), verdict));
        assertThat(verdict.culprits()).isNotEmpty();
        assertThat(verdict.culprits().get(0))
                .extracting(culprit -> culprit.function().toString(), Culprit::codeChange)
                .containsExactly(bug.culprit(), Culprit.CodeChange.CHANGED);
    }

    @ParameterizedTest
    @EnumSource
    void accusesNobodyWhenNothingChanged(ExamplePipeline pipeline) throws Exception {
        Recording accepted = accepted(pipeline);

        Recording current = record(pipeline, List.of());

        System.out.println(pipeline.simpleName() + "\n\n" + StageTable.of(current));
        assertThat(Diagnosis.compare(accepted, current).kind()).isEqualTo(Verdict.Kind.SAME);
    }

    @Test
    void theReadmeShowsTheVerdictButForItsLastLines() throws Exception {
        Recording accepted = accepted(PlantedBug.WINDOW_TOO_LONG.pipeline());

        Recording current =
                record(PlantedBug.WINDOW_TOO_LONG.pipeline(), List.of(PlantedBug.WINDOW_TOO_LONG.compileInto(folder)));

        List<String> printed = VerdictText.of("QuakeWeek", Diagnosis.compare(accepted, current))
                .lines()
                .toList();
        assertThat(README).content().contains(block(printed.subList(0, printed.size() - 6)));
    }

    private static String block(List<String> lines) {
        return "```text\n" + String.join("\n", lines) + "\n```\n";
    }

    /** Each pipeline is accepted once and read from its file from then on, as in a project. */
    private Recording accepted(ExamplePipeline pipeline) throws Exception {
        Path file = acceptedRecordings.resolve(pipeline.simpleName());
        if (!Files.exists(file)) {
            RecordingWriter.write(record(pipeline, List.of()), file);
        }
        return RecordingReader.read(file);
    }

    private Recording record(ExamplePipeline pipeline, List<Path> edited) throws Exception {
        return pipeline.record(edited, folder);
    }
}
