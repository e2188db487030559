package dev.whodunit.report.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.diagnosis.ShownStage;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.provenance.Cells;
import dev.whodunit.provenance.DerivationGraph;
import dev.whodunit.provenance.DerivationGraph.Kind;
import dev.whodunit.provenance.LabelledArtifact;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.provenance.Maker;
import dev.whodunit.provenance.Origin;
import dev.whodunit.report.ScriptData;
import dev.whodunit.report.html.Html;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.CallSite;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.run.Step;
import java.io.IOException;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** {@code read} reads two numbers, and {@code sum} adds them. */
class PageLineageTest {

    private static final int ROOM = 100_000;
    private static final Artifact NUMBERS = artifact(1, "List<Integer>", 2);
    private static final Artifact SUM = artifact(2, "int", -1);
    private static final Recording RUN = new Recording(
            new RunIdentity("id", "com.acme.ShopTest", "works", "works()", "Shop"),
            List.of(
                    step(0, -1, "all", List.of(NUMBERS.named("given")), SUM),
                    step(1, 0, "read", List.of(), NUMBERS),
                    step(2, 0, "sum", List.of(NUMBERS.named("numbers")), SUM)),
            new PipelineMap(List.of()),
            List.of(),
            Contents.EMPTY,
            List.of());
    private static final ArtifactRef READ = new ArtifactRef(1, 0, ArtifactRef.Part.OUTPUT, 0);
    private static final ArtifactRef GIVEN = new ArtifactRef(2, 0, ArtifactRef.Part.INPUT, 0);
    private static final ArtifactRef MADE = new ArtifactRef(2, 0, ArtifactRef.Part.OUTPUT, 0);

    private static Artifact artifact(int number, String type, int size) {
        return new Artifact("", type, ArtifactState.COMPLETE, new Fingerprint(number, number), size, "…", "");
    }

    private static Step step(int id, int parent, String method, List<Artifact> inputs, Artifact output) {
        return new Step(
                id,
                parent,
                FunctionRef.of(FunctionKind.METHOD, "com.acme.Shop", method, "(Ljava/util/List;)I"),
                new CallSite(id, "Shop.java", 10 + id, ""),
                Phase.TEST,
                false,
                new CallLog(new int[] {0}, new int[] {id}, new long[] {2}, new long[] {2}, List.of()),
                List.of(new Call(0, inputs, output, false, List.of())));
    }

    /** Labels 1 and 2 are read, 3 is their sum; the text of the second is hostile. */
    private static Lineage followed() {
        byte source = Kind.SOURCE.code();
        DerivationGraph graph = new DerivationGraph(
                new byte[] {0, source, source, Kind.JOIN.code()},
                new int[] {0, 0, 1, 1},
                new int[] {0, 0, 0, 2},
                new int[] {0, 1, 1, 2},
                List.of(new Origin("shop.csv", "[0].price", "7"), new Origin("shop.csv", "[1].price", "<b>\u202E")));
        return new Lineage(
                graph,
                List.of(Maker.UNKNOWN, new Maker(1, ""), new Maker(2, "")),
                List.of(
                        new LabelledArtifact(
                                READ,
                                1,
                                new Cells(List.of(), new int[] {-1, 0, 0}, new int[] {0, 0, 1}, new int[] {0, 1, 2})),
                        new LabelledArtifact(
                                MADE, 2, new Cells(List.of(), new int[] {-1}, new int[] {0}, new int[] {3}))),
                List.of("Something was not followed."));
    }

    private static String page(PageLineage lineage) {
        Html page = new Html();
        lineage.write("why 'ShopTest#works'", page);
        return page.toString();
    }

    private static JsonNode answer(JsonNode told, int artifact, String path) {
        int number =
                told.at("/artifacts").get(artifact).path("parts").path(path).asInt(-1);
        return told.at("/answers").get(number);
    }

    private static List<String> lines(JsonNode told, JsonNode answer) {
        return StreamSupport.stream(answer.path("lines").spliterator(), false)
                .map(line -> told.at("/lines").get(line.asInt()).asText())
                .toList();
    }

    @Test
    void aPartIsToldAsTheCommandWhyTellsIt() throws IOException {
        PageLineage lineage = PageLineage.of(RUN, followed(), ShownStage.of(RUN), ROOM);
        lineage.shows(READ, NUMBERS, 1);
        lineage.shows(MADE, SUM, 0);

        JsonNode told = ScriptData.packed(page(lineage), PageLineage.ID);

        assertThat(lines(told, answer(told, 1, "")))
                .startsWith("came from", "  data     read[0] from read (Shop.java:11): shop.csv [0].price: 7")
                .contains("through", "  data     read (Shop.java:11)", "  data     sum (Shop.java:12)");
        assertThat(told.at("/artifacts/1/name").asText()).isEqualTo("sum");
        assertThat(told.at("/artifacts/1/maker").asText()).isEqualTo(" from sum (Shop.java:12)");
        assertThat(told.at("/notes/0").asText()).isEqualTo("Something was not followed.");
        assertThat(told.at("/command").asText()).isEqualTo("why 'ShopTest#works'");
    }

    @Test
    void theStagesAndPartsOnItsWayAreNamed() throws IOException {
        PageLineage lineage = PageLineage.of(RUN, followed(), ShownStage.of(RUN), ROOM);
        lineage.shows(READ, NUMBERS, 1);
        lineage.shows(MADE, SUM, 0);

        JsonNode told = ScriptData.packed(page(lineage), PageLineage.ID);

        JsonNode answer = answer(told, 1, "");
        assertThat(answer.path("stages")).extracting(JsonNode::asInt).contains(0, 1);
        assertThat(answer.path("parts"))
                .extracting(place -> told.at("/places").get(place.asInt()).toString())
                .containsExactly("[0,\"[0]\"]", "[0,\"[1]\"]");
    }

    @Test
    void anArgumentIsKnownAsWhatHasTheSameContent() {
        PageLineage lineage = PageLineage.of(RUN, followed(), ShownStage.of(RUN), ROOM);

        assertThat(lineage.shows(READ, NUMBERS, 1)).hasValue(0);
        assertThat(lineage.shows(GIVEN, NUMBERS.named("numbers"), 1)).hasValue(0);
    }

    @Test
    void whatEyesDoNotSeeIsWrittenOut() throws IOException {
        PageLineage lineage = PageLineage.of(RUN, followed(), ShownStage.of(RUN), ROOM);
        lineage.shows(READ, NUMBERS, 1);

        JsonNode told = ScriptData.packed(page(lineage), PageLineage.ID);

        assertThat(lines(told, answer(told, 0, "[1]")))
                .anyMatch(line -> line.endsWith("shop.csv [1].price: <b>\\u202E"));
    }

    @Test
    void whereThereIsNoRoomPartsAreLeftOut() throws IOException {
        PageLineage lineage = PageLineage.of(RUN, followed(), ShownStage.of(RUN), 10);
        lineage.shows(READ, NUMBERS, 1);
        lineage.shows(MADE, SUM, 0);

        JsonNode told = ScriptData.packed(page(lineage), PageLineage.ID);

        assertThat(told.at("/artifacts/1/parts")).hasSize(1);
        assertThat(told.at("/artifacts/0/parts")).isEmpty();
    }

    @Test
    void whereValuesWereNotFollowedWholeArtifactsAreToldAsSuch() throws IOException {
        PageLineage lineage = PageLineage.of(RUN, Lineage.EMPTY, ShownStage.of(RUN), ROOM);
        lineage.shows(new ArtifactRef(0, 0, ArtifactRef.Part.OUTPUT, 0), SUM, 1);

        JsonNode told = ScriptData.packed(page(lineage), PageLineage.ID);

        assertThat(told.at("/notes/0").asText())
                .startsWith("Values were not followed: this is what whole artifacts came from.");
        assertThat(lines(told, answer(told, 0, "")))
                .containsExactly(
                        "came from",
                        "  read from read (Shop.java:11)",
                        "  sum from sum (Shop.java:12)",
                        "  given given to all (Shop.java:10)");
    }

    @Test
    void whereNothingCameFromAnythingNothingIsWritten() {
        Recording alone = new Recording(
                RUN.identity(),
                List.of(step(0, -1, "all", List.of(), SUM)),
                RUN.map(),
                List.of(),
                Contents.EMPTY,
                List.of());
        PageLineage lineage = PageLineage.of(alone, Lineage.EMPTY, ShownStage.of(alone), ROOM);
        lineage.shows(new ArtifactRef(0, 0, ArtifactRef.Part.OUTPUT, 0), SUM, 1);

        assertThat(page(lineage)).isEmpty();
    }
}
