package dev.whodunit.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.provenance.DerivationGraph.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FilePlacesTest {

    private static final Origin ARGUMENT = new Origin("Report.run", "#1", "");

    @Test
    void filesAreToldInTheOrderInWhichTheyWereReadAndArgumentsAreNone() {
        assertThat(places(in("b.csv", "[0]"), ARGUMENT, in("a.csv", "[0]"), in("b.csv", "[1]"))
                        .files())
                .containsExactly("b.csv", "a.csv");
    }

    @Test
    void aPlaceIsInTheFileWithTheLongestNameThatItBeginsWith() {
        FilePlaces places = places(in("a", "[0]"), in("a.csv", "[0]"));

        assertThat(places.fileOf("a.csv[99]")).contains("a.csv");
        assertThat(places.fileOf("a.csv")).contains("a.csv");
        assertThat(places.fileOf("a[0]")).contains("a");
        assertThat(places.fileOf("ab[0]")).isEmpty();
    }

    @Test
    void examplesAreTheFirstPlacesAndTheLastOnes() {
        Origin[] rows = IntStream.range(0, 9)
                .mapToObj(row -> in("a.csv", "[" + row + "].b"))
                .toArray(Origin[]::new);

        assertThat(places(rows).examplesIn("a.csv"))
                .containsExactly("a.csv[0].b", "a.csv[1].b", "a.csv[2].b", "…", "a.csv[7].b", "a.csv[8].b");
        assertThat(places(Stream.of(rows).limit(5).toArray(Origin[]::new)).examplesIn("a.csv"))
                .containsExactly("a.csv[0].b", "a.csv[1].b", "a.csv[2].b", "a.csv[3].b", "a.csv[4].b");
    }

    @Test
    void aCellThatWasReadByNumberIsKnownAsSuch() {
        assertThat(places(in("a.csv", "[0].b"), in("a.csv", "[0][1]")).cellByNumber("a.csv"))
                .contains("a.csv[0][1]");
        assertThat(places(in("a.csv", "[0].b"), in("b.csv", "[0][1]")).cellByNumber("a.csv"))
                .isEmpty();
    }

    @Test
    void aPlaceWasReadIfItselfOrWhatItIsInWas() {
        FilePlaces places = places(in("a.csv", "[0]"), in("a.csv", "[1].b"));

        assertThat(List.of("a.csv", "a.csv[0].b", "a.csv[1]", "a.csv.b")).allMatch(places::isRead);
        assertThat(List.of("a.csv[2]", "a.csv.c", "b.csv")).noneMatch(places::isRead);
    }

    @Test
    void aPlaceIsNamedWithASpaceBeforeItAsMessagesShowIt() {
        FilePlaces places = places(in("a.json", "Config[0].rate"), in("a.json", "*"));

        assertThat(places.fileOf("a.json Config[0]")).contains("a.json");
        assertThat(List.of("a.json Config[0]", "a.json Config[0].rate", "a.json *"))
                .allMatch(places::isRead);
        assertThat(places.examplesIn("a.json")).containsExactly("a.json Config[0].rate", "a.json*");
        assertThat(places.allOf("a.json *").cardinality()).isEqualTo(2);
        assertThat(places.allOf("a.json*").cardinality()).isEqualTo(2);
    }

    @Test
    void columnsAreThoseThatWereReadUnlessTheAskedOneIsAmongThem() {
        FilePlaces places =
                places(in("a.csv", "[0].b"), in("a.csv", "[1].c"), in("a.csv", "[1]:2-3"), in("a.csv", "[2]"));

        assertThat(places.columnsBeside("a.csv.d")).containsExactly("a.csv.b", "a.csv.c");
        assertThat(places.columnsBeside("a.csv[1].d")).containsExactly("a.csv.b", "a.csv.c");
        assertThat(places.columnsBeside("a.csv[9].b")).isEmpty();
        assertThat(places.columnsBeside("a.csv[9]")).isEmpty();
        assertThat(places.columnsBeside("b.csv.d")).isEmpty();
    }

    @Test
    void aColumnIsThereIfItsNameStandsInAHeaderThatWasReadAsText() {
        FilePlaces places = places(new Origin("a.csv", "[0]", "b, \"c\";d\te"), new Origin("b.csv", "*", "x\ny"));

        assertThat(List.of("a.csv.b", "a.csv.c", "a.csv[7].d", "a.csv.e", "b.csv.x"))
                .allMatch(places::hasColumn);
        assertThat(List.of("a.csv.f", "a.csv[0]", "b.csv.y", "c.csv.b")).noneMatch(places::hasColumn);
    }

    private static Origin in(String file, String position) {
        return new Origin(file, position, "text");
    }

    private static FilePlaces places(Origin... origins) {
        byte[] kinds = new byte[origins.length + 1];
        int[] numbers = new int[kinds.length];
        Arrays.fill(kinds, 1, kinds.length, Kind.SOURCE.code());
        Arrays.setAll(numbers, label -> Math.max(0, label - 1));
        return new FilePlaces(
                new DerivationGraph(kinds, numbers, new int[kinds.length], new int[kinds.length], List.of(origins)));
    }
}
