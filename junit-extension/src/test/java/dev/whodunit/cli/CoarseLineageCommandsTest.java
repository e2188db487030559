package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.followed.RankingRun;
import dev.whodunit.provenance.Ancestry;
import dev.whodunit.provenance.Edges;
import dev.whodunit.provenance.PartFinder;
import dev.whodunit.record.Budget;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The run makes several hundred values, and 200 are told apart: the flights, and the beginning of the airports. */
class CoarseLineageCommandsTest {

    private static final String SINCE =
            "Since java.lang.String.split in readAirports (Ranking.java:24) there were too many"
                    + " values to tell apart, and what functions made then may be made of any value of the run";

    @TempDir
    Path folder;

    private String recording = "";

    @BeforeEach
    void record() throws IOException {
        recording = RankingRun.recorded(folder, true, Budget.DEFAULT.withLabels(200))
                .toString();
    }

    private static String answer(String... arguments) {
        StringWriter out = new StringWriter();
        CommandLine command = Whodunit.commandLine();
        command.setOut(new PrintWriter(out, true));
        assertThat(command.execute(arguments)).isZero();
        return out.toString();
    }

    @Test
    void whySaysSinceWhereValuesAreNotToldApartAndWhatThatMeans() {
        assertThat(answer("why", recording, "ranking[0].delay").lines())
                .startsWith(
                        "ranking[0].delay from rank (Ranking.java:26)",
                        "came from nothing outside of the pipeline that is told apart",
                        "and from what is not told apart, made by",
                        "  coarse   rank (Ranking.java:26)",
                        SINCE + ": 22 more values are known to have been read, and others may have been read later.");
    }

    @Test
    void oneValueThatIsKnownToHaveBeenReadIsOne() {
        FollowedRecording followed = FollowedRecording.read(Path.of(recording));
        PartFinder.Found found = followed.find("ranking[0].delay", "");
        Ancestry all = followed.derivations().ancestry(found.artifact(), found.path(), Edges.DATA);
        Ancestry one =
                new Ancestry(all.part(), all.sources().subList(0, 1), all.steps(), all.artifacts(), all.coarse());

        assertThat(new LineageAnswer(followed).text(one))
                .contains(": 1 more value is known to have been read, and others may have been read later.");
    }

    @Test
    void whySaysTheSameAlongDataAlone() {
        assertThat(answer("why", "--data", recording, "ranking[0].delay"))
                .isEqualTo(answer("why", recording, "ranking[0].delay"));
    }

    @Test
    void whyOfAValueThatIsToldApartIsAsItIsInAnyRun() {
        assertThat(answer("why", "--data", recording, "flights[2].delay").lines())
                .startsWith("flights[2].delay from readFlights (Ranking.java:23)", "came from")
                .filteredOn(line -> line.contains("flights.csv"))
                .singleElement()
                .asString()
                .endsWith("flights.csv [2]:4-6: SFO,17,Cy");
    }

    @Test
    void programsAreToldWhatIsCoarse() throws IOException {
        JsonNode answer = new ObjectMapper().readTree(answer("why", "--json", recording, "ranking[0].delay"));

        assertThat(answer.at("/coarse/0/function").asText()).isEqualTo("rank");
        assertThat(answer.at("/coarse/0/location").asText()).isEqualTo("Ranking.java:26");
        assertThat(answer.at("/coarseSince/function").asText()).isEqualTo("readAirports");
        assertThat(answer.at("/coarseSince/library").asText()).isEqualTo("java.lang.String.split");
        assertThat(answer.at("/coarseSince/meaning").asText()).isEqualTo(SINCE + ".");
        assertThat(answer.at("/sources").findValuesAsText("edge")).hasSize(22).containsOnly("coarse");
        assertThat(answer.at("/sources").findValuesAsText("read")).contains("flights.csv", "airports.csv");
    }

    @Test
    void whereToTellsWhatIsKnownFromWhatMayBe() {
        assertThat(answer("where-to", recording, "flights[2].delay").lines())
                .startsWith("flights[2].delay from readFlights (Ranking.java:23)", "may have gone into")
                .contains("  coarse   ranking.size from rank (Ranking.java:26) and 9 more of its parts", SINCE + ".");
    }

    @Test
    void programsAreToldWhereToItMayHaveGone() throws IOException {
        JsonNode answer = new ObjectMapper().readTree(answer("where-to", "--json", recording, "flights[2].delay"));

        assertThat(answer.at("/artifacts").findValuesAsText("edge")).contains("coarse");
        assertThat(answer.at("/coarseSince/location").asText()).isEqualTo("Ranking.java:24");
    }

    @Test
    void theBoundIsNotedWithWhatToDo() {
        assertThat(answer("why", recording, "flights[2].delay").lines())
                .endsWith(
                        "Note: The run made more than 200 values. Those that came later are not told apart: each may be made of"
                                + " any other, and answers that rest on them are coarse. Use less data, trace fewer classes, or raise"
                                + " whodunit.labels and the heap, of which a fifth is for labels.");
    }
}
