package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.followed.RankingRun;
import dev.whodunit.provenance.DerivationGraph;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.provenance.Origin;
import dev.whodunit.recording.LineageFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LineageCommandsTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = Whodunit.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }

    @Test
    void whyTellsTheCellOfTheFileAndTheFunctionsBetween() throws IOException {
        String recording = RankingRun.recorded(folder, true).toString();

        assertThat(run("why", recording, "ranking[0].delay", "--data")).isZero();
        assertThat(out.toString().lines())
                .startsWith(
                        "ranking[0].delay from rank (Ranking.java:26)",
                        "came from",
                        "  data     flights[2].delay from readFlights (Ranking.java:23): flights.csv [2]:4-6: SFO,17,Cy",
                        "through")
                .contains("  data     java.lang.String.split in readFlights (Ranking.java:23)")
                .endsWith("  data     late[1].delay from dropPunctual (Ranking.java:25)");
    }

    @Test
    void whyAnswersProgramsInJson() throws IOException {
        String recording = RankingRun.recorded(folder, true).toString();

        assertThat(run("why", "--json", recording, "means[\"SJC\"]")).isZero();
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.at("/part").asText()).isEqualTo("[\"SJC\"]");
        assertThat(answer.at("/sources").findValuesAsText("part").subList(0, 2))
                .containsExactly("[0].delay", "[3].delay");
        assertThat(answer.at("/sources/0/edge").asText()).isEqualTo("data");
        assertThat(answer.at("/sources/0/known").asBoolean()).isTrue();
        assertThat(answer.at("/steps").findValuesAsText("function")).contains("readFlights", "means");
    }

    @Test
    void whereToTellsWhatWasMadeOfIt() throws IOException {
        String recording = RankingRun.recorded(folder, true).toString();

        assertThat(run("where-to", recording, "flights[2].delay", "--data")).isZero();
        assertThat(out.toString().lines())
                .startsWith("flights[2].delay from readFlights (Ranking.java:23)", "went into")
                .contains(
                        "  data     ranking[0].delay from rank (Ranking.java:26)",
                        "  data     means[\"SFO\"] from means (Ranking.java:27)");
    }

    @Test
    void whereToTellsWhatWasMadeOfAPlaceInAFile() throws IOException {
        String recording = RankingRun.recorded(folder, true).toString();

        assertThat(run("where-to", recording, "flights.csv[2]:4-6", "--data")).isZero();
        assertThat(out.toString().lines())
                .startsWith("flights.csv[2]:4-6, as it was read", "went into")
                .contains(
                        "  data     flights[2].delay from readFlights (Ranking.java:23)",
                        "  data     ranking[0].delay from rank (Ranking.java:26)");
    }

    @Test
    void whereToTellsPlacesInAFileToPrograms() throws IOException {
        String recording = RankingRun.recorded(folder, true).toString();

        assertThat(run("where-to", "--json", recording, "flights.csv[1]", "--data"))
                .isZero();
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.at("/read").asText()).isEqualTo("flights.csv[1]");
        assertThat(answer.at("/artifacts").findValuesAsText("artifact"))
                .contains("flights")
                .doesNotContain("late");
        assertThat(answer.at("/notes").isArray()).isTrue();
    }

    @Test
    void whatMayHaveBeenReadAtAPlaceIsNoted() throws IOException {
        Path recording = RankingRun.recorded(folder, true);
        LineageFile.write(withPlace("[2]:4-6", "?.delay", LineageFile.read(recording)), recording);

        assertThat(run("where-to", recording.toString(), "flights.csv[2].delay", "--data"))
                .isZero();
        assertThat(out.toString().lines())
                .endsWith("Note: 15 more values were read at places that may be flights.csv[2].delay or in it, such as"
                        + " flights.csv[0]. What was made of them is left out.");
    }

    @Test
    void whatIsKnownOnlyPerhapsIsNotedWhereNothingElseIs() throws IOException {
        Path recording = RankingRun.recorded(folder, true);
        LineageFile.write(withPlace("[2]:4-6", "?.delay", LineageFile.read(recording)), recording);

        assertThat(run("where-to", recording.toString(), "flights.csv[9].delay", "--data"))
                .isZero();
        assertThat(out.toString().strip())
                .isEqualTo("flights.csv[9].delay, at which nothing is known to have been read"
                        + "\nNote: 16 values were read at places that may be flights.csv[9].delay or in it, such as"
                        + " flights.csv[0]. What was made of them is left out.");
        assertThat(run("why", recording.toString(), "flights.csv[9].delay")).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo(
                        "\"flights.csv[9].delay\" is no part of an artifact, but may have been read from a file. where-to"
                                + " says what was made of it, without --step.");
    }

    @Test
    void programsAreToldWhatIsKnownOnlyPerhaps() throws IOException {
        Path recording = RankingRun.recorded(folder, true);
        LineageFile.write(withPlace("[2]:4-6", "?.delay", LineageFile.read(recording)), recording);

        assertThat(run("where-to", "--json", recording.toString(), "flights.csv[9].delay"))
                .isZero();
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        assertThat(answer.at("/read").asText()).isEqualTo("flights.csv[9].delay");
        assertThat(answer.at("/artifacts")).isEmpty();
        assertThat(answer.at("/notes/0").asText()).startsWith("16 values were read at places that may be");
    }

    /** The same where something is known to have been read at another place. */
    private static Lineage withPlace(String old, String position, Lineage lineage) {
        DerivationGraph graph = lineage.graph();
        byte[] kinds = new byte[graph.size()];
        for (int label = 0; label < kinds.length; label++) {
            kinds[label] = graph.kind(label).code();
        }
        List<Origin> origins = graph.origins().stream()
                .map(origin -> origin.position().equals(old) ? new Origin(origin.place(), position, "") : origin)
                .toList();
        return new Lineage(
                new DerivationGraph(
                        kinds,
                        IntStream.range(0, kinds.length).map(graph::first).toArray(),
                        IntStream.range(0, kinds.length).map(graph::second).toArray(),
                        IntStream.range(0, kinds.length).map(graph::maker).toArray(),
                        origins),
                lineage.makers(),
                lineage.artifacts(),
                lineage.gaps());
    }

    @Test
    void aPlaceWhereNothingWasReadIsToldWithThoseThatWere() throws IOException {
        String recording = RankingRun.recorded(folder, true).toString();

        assertThat(run("where-to", recording, "flights.csv[99]")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Nothing is known to have been read at \"flights.csv[99]\". Places in flights.csv that"
                        + " were read, the first and the last: flights.csv[0]");
    }

    @Test
    void whyOfAPlaceInAFileNamesTheCommandThatAnswers() throws IOException {
        String recording = RankingRun.recorded(folder, true).toString();

        assertThat(run("why", recording, "flights.csv[2]")).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo(
                        "\"flights.csv[2]\" is no part of an artifact, but was read from a file. where-to says what was"
                                + " made of it, without --step.");
    }

    @Test
    void anArtifactThatThereIsNotIsToldWithThoseThatThereAre() throws IOException {
        String recording = RankingRun.recorded(folder, true).toString();

        assertThat(run("why", recording, "rankng[0]")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Nothing is known of where an artifact \"rankng\" came from. Artifacts that are known: ")
                .contains("flights, ", "ranking", " Files that were read: flights.csv, airports.csv.");
    }

    @Test
    void aPartThatThereIsNotIsToldWithThoseThatThereAre() throws IOException {
        String recording = RankingRun.recorded(folder, true).toString();

        assertThat(run("why", recording, "ranking[7]")).isEqualTo(2);
        assertThat(err.toString().strip())
                .isEqualTo("ranking from rank (Ranking.java:26) has no part [7]. Its parts: .size, [0], [1], [2].");
    }

    @Test
    void aPathThatIsNoneIsExplained() throws IOException {
        String recording = RankingRun.recorded(folder, true).toString();

        assertThat(run("where-to", recording, "ranking[x]")).isEqualTo(2);
        assertThat(err.toString()).startsWith("\"[x]\" leads to no part of an artifact. Write [3] for an element,");
    }

    @Test
    void whatWasNotFollowedIsTold() throws IOException {
        Path recording = RankingRun.recorded(folder, true);
        String gap = "com.acme.Big.large is not followed: it would become too large a method.";
        LineageFile.write(LineageFile.read(recording).without(List.of(gap)), recording);

        assertThat(run("why", recording.toString(), "ranking[0].delay")).isZero();
        assertThat(out.toString().lines()).endsWith("Note: " + gap);
    }

    @Test
    void aRecordingWithoutLineageSaysHowToRecordIt() throws IOException {
        String recording = RankingRun.recorded(folder, false).toString();

        assertThat(run("why", recording, "ranking")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("Values were not followed in the run that ")
                .contains("lineage = true in @TracePipeline", "lineage=true");
    }

    @Test
    void whatSeveralArtifactsAreCalledTakesAChoice() throws IOException {
        String recording = RankingRun.recorded(folder, true).toString();

        assertThat(run("why", recording, "cells")).isEqualTo(2);
        assertThat(err.toString())
                .startsWith("\"cells\" means several artifacts: ")
                .contains("with --step");
    }
}
