package dev.whodunit.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.whodunit.provenance.DerivationGraph.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReadTextsTest {

    private static final String ADDRESS = "anna@example.org";

    @Test
    void theWholeOfATextHasCharactersInCommonWithWhatIsCutOutOfIt() {
        assertThat(withFirst(read("[3].email", ADDRESS), read("[3].email:0-4", ADDRESS)))
                .containsExactly(1, 2);
        assertThat(withFirst(read("[3].email:0-4", ADDRESS), read("[3].email", ADDRESS)))
                .containsExactly(1, 2);
    }

    @Test
    void twoPiecesHaveThemInCommonWhereTheyOverlap() {
        assertThat(withFirst(
                        read("[3]:0-4", ADDRESS),
                        read("[3]:3-9", ADDRESS),
                        read("[3]:4-9", ADDRESS),
                        read("[3]:0-2", ADDRESS)))
                .containsExactly(1, 2, 4);
    }

    @Test
    void piecesOfOtherPlacesAndTextsAreOthers() {
        assertThat(withFirst(
                        read("?.email", ADDRESS),
                        read("?.email:0-3", "ben@example.org"),
                        read("?.name:0-4", ADDRESS),
                        new Origin("orders.csv", "?.email:0-4", ADDRESS)))
                .containsExactly(1);
    }

    /** Where the row is not known, equal texts may be of two rows. */
    @Test
    void allOfOneTextIsNotAllOfAnEqualOne() {
        assertThat(withFirst(read("?.city", "Bremen"), read("?.city", "Bremen")))
                .containsExactly(1);
    }

    @Test
    void whatIsNoTextHasNoCharacters() {
        assertThat(withFirst(read("*", ""), read("*:0-4", ""))).containsExactly(1);
    }

    @Test
    void aTextOfManyPiecesIsAskedForAsAWhole() {
        int pieces = 100_000;
        Origin[] origins = IntStream.range(0, pieces)
                .mapToObj(piece -> read("*:" + piece + "-" + (piece + 2), "all of the file"))
                .toArray(Origin[]::new);
        BitSet everySecond = new BitSet();
        IntStream.rangeClosed(1, pieces).filter(label -> label % 2 == 0).forEach(everySecond::set);

        BitSet found = assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> new ReadTexts(graph(origins)).with(everySecond));

        assertThat(found.cardinality()).isEqualTo(pieces);
    }

    @Test
    void manyTextsOfALargeRunTakeLittleRoom() {
        int texts = 30_000;
        int size = 3_000_000;
        byte[] kinds = new byte[size];
        int[] first = new int[size];
        List<Origin> origins = new ArrayList<>();
        for (int label = size - texts; label < size; label++) {
            kinds[label] = Kind.SOURCE.code();
            first[label] = origins.size();
            origins.add(read("[" + label + "]", ADDRESS));
        }
        BitSet last = new BitSet();
        last.set(size - 1);

        BitSet found =
                new ReadTexts(new DerivationGraph(kinds, first, new int[size], new int[size], origins)).with(last);

        assertThat(found.stream()).containsExactly(size - 1);
    }

    @Test
    void insideOfATextIsWhatIsCutOutOfItAndNotTheOtherWayRound() {
        assertThat(insideOfFirst(read("[3].email", ADDRESS), read("[3].email:0-4", ADDRESS)))
                .containsExactly(1, 2);
        assertThat(insideOfFirst(read("[3].email:0-4", ADDRESS), read("[3].email", ADDRESS)))
                .containsExactly(1);
    }

    @Test
    void insideOfAPieceIsWhatHasNoOtherCharacters() {
        assertThat(insideOfFirst(
                        read("[3]:2-6", ADDRESS),
                        read("[3]:2-4", ADDRESS),
                        read("[3]:4-7", ADDRESS),
                        read("[3]:0-9", ADDRESS)))
                .containsExactly(1, 2);
    }

    @Test
    void aWholeFileHasItsLinesAndWhatWasCutOutOfThem() {
        assertThat(withFirst(
                        read("*", "a,b\nc,d\n"),
                        read("[1]", "c,d"),
                        read("[1]:2-3", "c,d"),
                        read("*:2-5", "a,b\nc,d\n"),
                        read("[0]:2-3", "c,d"),
                        read("[2]", "c,d"),
                        new Origin("orders.csv", "[1]", "c,d")))
                .containsExactly(1, 2, 3, 4);
        assertThat(insideOfFirst(read("*", "a,b\r\nc,d"), read("[1]", "c,d"), read("[1]:2-3", "c,d")))
                .containsExactly(1, 2, 3);
    }

    @Test
    void whatWasCutOutOfATextThatAFunctionHandedOnIsOfIt() {
        DerivationGraph read =
                graph(read("*", "a,b\nc,d\n"), read("[1]:2-3", "c,d"), read("*", "a,b\nc,d\n"), read("*", "c,d"));
        byte[] kinds = {0, 0, 0, 0, 0, Kind.PASSED.code(), Kind.DECIDED.code()};
        Arrays.fill(kinds, 1, 5, Kind.SOURCE.code());
        DerivationGraph handedOn =
                new DerivationGraph(kinds, new int[] {0, 0, 1, 2, 3, 1, 5}, new int[7], new int[7], read.origins());
        BitSet last = new BitSet();
        last.set(6);

        assertThat(new ReadTexts(handedOn).with(last).stream()).containsExactly(2, 6);
        assertThat(new ReadTexts(handedOn).inside(last).stream()).containsExactly(2, 6);
    }

    @Test
    void aLineHasSomethingOfTheWholeFileAndTheFileIsNotInIt() {
        assertThat(withFirst(read("[1]:2-3", "c,d"), read("*", "a,b\nc,d\n"), read("*", "a,b\n")))
                .containsExactly(1, 2);
        assertThat(insideOfFirst(read("[1]:2-3", "c,d"), read("*", "a,b\nc,d\n")))
                .containsExactly(1);
    }

    @Test
    void aWholeFileHasItsRowsAndCells() {
        assertThat(withFirst(read("*", "a,b\nc,d\n"), read("[0]", ""), read("[0].b", "d"), read("?.b", "")))
                .containsExactly(1, 2, 3, 4);
    }

    @Test
    void aSingleValueIsNotAllOfAFile() {
        assertThat(withFirst(read("*", "17"), read("[0].b", "7"), read("[0].a", "8"), read("[1]", "")))
                .containsExactly(1, 2);
    }

    @Test
    void manyValuesOfWhichThePlaceIsNotKnownAreNoTextsOfAFile() {
        Origin[] values = IntStream.range(0, 50)
                .mapToObj(value -> read(value == 49 ? "[0].b" : "*", value + "\n" + value))
                .toArray(Origin[]::new);

        assertThat(withFirst(values)).containsExactly(1);
    }

    private static Origin read(String position, String text) {
        return new Origin("customers.csv", position, text);
    }

    /** The labels that go with the first source; they are numbered from 1. */
    private static List<Integer> withFirst(Origin... origins) {
        return new ReadTexts(graph(origins)).with(first()).stream().boxed().toList();
    }

    private static List<Integer> insideOfFirst(Origin... origins) {
        return new ReadTexts(graph(origins)).inside(first()).stream().boxed().toList();
    }

    private static BitSet first() {
        BitSet first = new BitSet();
        first.set(1);
        return first;
    }

    private static DerivationGraph graph(Origin... origins) {
        byte[] kinds = new byte[origins.length + 1];
        int[] numbers = new int[kinds.length];
        Arrays.fill(kinds, 1, kinds.length, Kind.SOURCE.code());
        Arrays.setAll(numbers, label -> Math.max(0, label - 1));
        return new DerivationGraph(kinds, numbers, new int[kinds.length], new int[kinds.length], List.of(origins));
    }
}
