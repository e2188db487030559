package dev.whodunit.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Runs;
import java.util.List;
import org.junit.jupiter.api.Test;

class KindSearchTest {

    private static final String FLIGHTS =
            "[{\"origin\":\"SJC\",\"delay\":3,\"note\":null},{\"origin\":\"ABQ\",\"delay\":null,\"late\":true}]";

    private final ArtifactKinds kinds = ArtifactKinds.on(KindSearchTest.class.getClassLoader());

    private List<KnownArtifact> find(ArtifactKind kind, Recording run) {
        return kinds.find(kind, run, artifact -> List.of());
    }

    private String summary(ArtifactKind kind, String name, String type, String json) {
        Recording run = Runs.of("Flights")
                .step("work", step -> step.as(name).out(type, json))
                .build();
        return find(kind, run).get(0).summary();
    }

    @Test
    void aValueIsFoundOnceAndUnderTheNameThatTheCodeStores() {
        Recording run = Runs.of("Flights")
                .step(
                        "report",
                        step -> step.in("given", FLIGHTS)
                                .step(
                                        "readFlights",
                                        inner -> inner.as("flights").out("List<Row>", FLIGHTS)))
                .build();

        assertThat(find(ArtifactKind.TABLE, run)).singleElement().satisfies(table -> {
            assertThat(table.name()).isEqualTo("flights");
            assertThat(table.ref()).isEqualTo(new ArtifactRef(1, 0, ArtifactRef.Part.OUTPUT, 0));
        });
    }

    @Test
    void figuresThatHappenToBeEqualAreTwo() {
        Recording run = Runs.of("Scores")
                .step(
                        "score",
                        step -> step.step(
                                        "first", inner -> inner.as("precision").out("Double", "1.0"))
                                .step("second", inner -> inner.as("recall").out("Double", "1.0")))
                .build();

        assertThat(find(ArtifactKind.METRIC, run))
                .extracting(KnownArtifact::toString)
                .containsExactly("metric precision: 1.0", "metric recall: 1.0");
    }

    @Test
    void whatIsOfAnotherKindIsNotFound() {
        Recording run = Runs.of("Flights")
                .step("work", step -> step.as("flights").out("List<Row>", FLIGHTS))
                .build();

        assertThat(find(ArtifactKind.MODEL, run)).isEmpty();
    }

    @Test
    void aTableIsSummedUpByItsRowsAndColumns() {
        assertThat(summary(ArtifactKind.TABLE, "flights", "List<Row>", FLIGHTS))
                .isEqualTo("2 rows: origin text, delay number, note nothing, late boolean");
    }

    @Test
    void aTableThatIsKeptColumnByColumnIsSummedUpAlike() {
        String json =
                "{\"columnList\":[{\"name\":\"origin\",\"type\":{\"name\":\"STRING\"},\"data\":{\"values\":[1,2]}},"
                        + "{\"name\":\"delay\",\"type\":{\"name\":\"INTEGER\"},\"data\":[3,4]}],\"name\":\"flights\"}";

        assertThat(TableShape.of(ArtifactContent.of(json).root()))
                .map(TableShape::toString)
                .contains("2 rows: origin string, delay integer");
    }

    @Test
    void filesAreSummedUpByNameAndSize() {
        assertThat(summary(
                        ArtifactKind.FILE,
                        "report",
                        "Path",
                        "{\"file\":\"report.csv\",\"bytes\":1204,\"sha256\":\"00\"}"))
                .isEqualTo("report.csv, 1,204 bytes");
        assertThat(summary(ArtifactKind.FILE, "report", "Path", "{\"directory\":\"out\"}"))
                .isEqualTo("out, a folder");
        assertThat(summary(ArtifactKind.FILE, "report", "Path", "{\"absent\":\"gone.csv\"}"))
                .isEqualTo("gone.csv, which is not there");
    }

    @Test
    void promptsAndAnswersAreSummedUpByTheirText() {
        assertThat(summary(ArtifactKind.PROMPT, "prompt", "String", "\"Which gate?\""))
                .isEqualTo("Which gate?");
        assertThat(summary(ArtifactKind.ANSWER, "answer", "ChatResponse", "{\"aiMessage\":{\"text\":\"Gate 4\"}}"))
                .isEqualTo("Gate 4");
    }

    @Test
    void anAgentStateIsSummedUpByItsLastTurn() {
        assertThat(summary(
                        ArtifactKind.AGENT_STATE,
                        "history",
                        "List<ChatMessage>",
                        "[{\"text\":\"hello\"},{\"contents\":[{\"text\":\"to Berlin\"}],\"name\":null}]"))
                .isEqualTo("2 turns, the last: to Berlin");
    }

    @Test
    void whatIsNotReadSaysSo() {
        Artifact opaque = new Artifact("", "Model", ArtifactState.OPAQUE, Fingerprint.NONE, -1, "", "");
        Recording run = Runs.of("Learning")
                .step("train", step -> step.as("model").out(opaque))
                .build();

        assertThat(find(ArtifactKind.MODEL, run))
                .extracting(KnownArtifact::toString)
                .containsExactly("model model: Model, whose content is not read");
    }
}
