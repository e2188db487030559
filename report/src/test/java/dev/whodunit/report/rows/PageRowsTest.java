package dev.whodunit.report.rows;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.report.ScriptData;
import dev.whodunit.report.html.Html;
import dev.whodunit.report.rows.PageRows.Weight;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Fingerprint;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageRowsTest {

    private static final int ROOM = 4_000_000;
    private static final Artifact BEFORE = list(1, 5_000);
    private static final Artifact NOW = list(2, 5_000);
    private static final Contents CONTENTS =
            new Contents(Map.of(BEFORE.fingerprint(), rows(5_000, -1), NOW.fingerprint(), rows(5_000, 4_321)));

    private static Artifact list(int number, int size) {
        return new Artifact("", "List<Sale>", ArtifactState.COMPLETE, new Fingerprint(number, number), size, "[{…", "");
    }

    private static String rows(int size, int changed) {
        return IntStream.range(0, size)
                .mapToObj(i -> "{\"id\":" + i + ",\"name\":\"" + (i == changed ? "<b>other\u202E" : "n" + i) + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String page(PageRows rows, int room) {
        Html page = new Html();
        rows.write(room, page);
        return page.toString();
    }

    @Test
    void everyRowIsInABlock() throws IOException {
        PageRows rows = PageRows.upTo(ROOM);
        rows.shows(NOW, CONTENTS, Optional.of(BEFORE), CONTENTS, Weight.OTHER);

        String page = page(rows, ROOM);

        JsonNode told = ScriptData.plain(page, "rows").get(0);
        assertThat(told.at("/size").asInt()).isEqualTo(5_000);
        assertThat(told.at("/columns")).extracting(JsonNode::asText).containsExactly("id", "name");
        assertThat(told.at("/blocks")).hasSize(3);
        JsonNode last = ScriptData.packed(page, "rows-0-2");
        assertThat(last.get(0)).hasSize(1_000);
        assertThat(last.at("/0/999").asText()).isEqualTo("4999");
    }

    @Test
    void rowsThatAreOtherThanAcceptedAreKnownByTheirPlace() throws IOException {
        PageRows rows = PageRows.upTo(ROOM);
        rows.shows(NOW, CONTENTS, Optional.of(BEFORE), CONTENTS, Weight.OTHER);

        JsonNode told = ScriptData.plain(page(rows, ROOM), "rows").get(0);

        assertThat(told.at("/different")).extracting(JsonNode::asInt).containsExactly(4_321);
    }

    @Test
    void markupInCellsIsTextAndWhatEyesDoNotSeeIsWrittenOut() throws IOException {
        PageRows rows = PageRows.upTo(ROOM);
        rows.shows(NOW, CONTENTS, Optional.of(BEFORE), CONTENTS, Weight.OTHER);

        assertThat(ScriptData.packed(page(rows, ROOM), "rows-0-2").at("/1/321").asText())
                .isEqualTo("<b>other\\u202E");
    }

    @Test
    void whereThereIsNoRoomForAllTheBlocksWithDifferencesAreThere() throws IOException {
        PageRows rows = PageRows.upTo(ROOM);
        rows.shows(NOW, CONTENTS, Optional.of(BEFORE), CONTENTS, Weight.OTHER);

        JsonNode told = ScriptData.plain(page(rows, 12_000), "rows").get(0);

        assertThat(told.at("/blocks")).extracting(JsonNode::asInt).containsExactly(2);
        assertThat(told.at("/size").asInt()).isEqualTo(5_000);
    }

    @Test
    void whatTheCulpritMadeComesFirst() throws IOException {
        PageRows rows = PageRows.upTo(ROOM);
        rows.shows(BEFORE, CONTENTS, Optional.empty(), CONTENTS, Weight.REST);
        rows.shows(NOW, CONTENTS, Optional.of(BEFORE), CONTENTS, Weight.OF_CULPRIT);

        JsonNode told = ScriptData.plain(page(rows, 12_000), "rows");

        assertThat(told.at("/0/blocks")).isEmpty();
        assertThat(told.at("/1/blocks")).isNotEmpty();
    }

    @Test
    void aListThatIsShownTwiceIsThereOnce() {
        PageRows rows = PageRows.upTo(ROOM);

        OptionalInt first = rows.shows(NOW, CONTENTS, Optional.empty(), CONTENTS, Weight.REST);
        OptionalInt again = rows.shows(NOW, CONTENTS, Optional.of(BEFORE), CONTENTS, Weight.OTHER);

        assertThat(again).isEqualTo(first).hasValue(0);
    }

    @Test
    void ofWhatThePageShowsInFullThereIsNothingMore() {
        Artifact few = list(3, 20);
        Contents contents = new Contents(Map.of(few.fingerprint(), rows(20, -1)));

        assertThat(PageRows.upTo(ROOM).shows(few, contents, Optional.empty(), contents, Weight.OTHER))
                .isEmpty();
    }

    @Test
    void elementsThatAreNoRecordsHaveOneColumn() throws IOException {
        Artifact numbers = list(4, 30);
        String json = IntStream.range(0, 30).mapToObj(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        Contents contents = new Contents(Map.of(numbers.fingerprint(), json));
        PageRows rows = PageRows.upTo(ROOM);
        rows.shows(numbers, contents, Optional.empty(), contents, Weight.OTHER);

        String page = page(rows, ROOM);

        assertThat(ScriptData.plain(page, "rows").at("/0/columns")).hasSize(1);
        assertThat(ScriptData.packed(page, "rows-0-0").at("/0/29").asText()).isEqualTo("29");
    }
}
