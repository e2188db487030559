package dev.whodunit.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.whodunit.provenance.DerivationGraph.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DerivationsTest {

    private static final int SIZE = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whatLeadsBackIsWhatAWalkAlongEdgesFinds(long seed) {
        DerivationGraph graph = graph(new Random(seed));
        for (int label = 1; label < SIZE; label++) {
            Ways back = Ways.back(graph, bits(label), any -> true);
            for (Edges edges : Edges.values()) {
                Set<Integer> walked = walk(graph, label, edges);
                for (int other = 1; other < SIZE; other++) {
                    assertThat(back.reach(other, edges))
                            .as("%s of %s along %s", other, label, edges)
                            .isEqualTo(walked.contains(other));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void whatLeadsForthIsWhatLeadsBackTheOtherWayRound(long seed) {
        DerivationGraph graph = graph(new Random(seed));
        for (int label = 1; label < SIZE; label++) {
            Ways forth = Ways.forth(graph, bits(label));
            for (int other = 1; other < SIZE; other++) {
                Ways back = Ways.back(graph, bits(other), any -> true);
                for (Edges edges : Edges.values()) {
                    assertThat(forth.reach(other, edges)).isEqualTo(back.reach(label, edges));
                    assertThat(forth.tells(other, edges)
                                    && back.kind(label, edges).isPresent())
                            .isEqualTo(back.tells(label, edges) && graph.kind(other) != Kind.COARSE);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36})
    void aWayIsFoundWhereThereIsOneAndItsEdgesAreThere(long seed) {
        DerivationGraph graph = graph(new Random(seed));
        for (int label = 2; label < SIZE; label++) {
            Ways back = Ways.back(graph, bits(label), any -> true);
            for (int other = 1; other < label; other++) {
                int wanted = other;
                for (Edges edges : Edges.values()) {
                    assertThat(new Search(graph, edges, any -> true)
                                    .from(bits(label), found -> found == wanted)
                                    .isPresent())
                            .isEqualTo(back.reach(other, edges));
                }
            }
        }
    }

    @Test
    void aClosedLabelLetsNothingThrough() {
        DerivationGraph graph = new DerivationGraph(
                new byte[] {0, Kind.SOURCE.code(), Kind.PASSED.code(), Kind.PASSED.code()},
                new int[] {0, 0, 1, 2},
                new int[4],
                new int[4],
                List.of(new Origin("a.csv", "[0]", "")));

        assertThat(Ways.back(graph, bits(3), label -> label != 2).reach(1, Edges.DATA_AND_CONTROL))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotToldApartMayBeMadeOfAnything(Edges edges) {
        Ways back = Ways.back(coarse(), bits(3), any -> true);

        assertThat(back.kind(2, edges)).contains(EdgeKind.COARSE);
        assertThat(back.kind(5, edges)).contains(EdgeKind.COARSE);
        assertThat(back.tells(2, edges)).isFalse();
        assertThat(back.isKnown(2)).isFalse();
        assertThat(back.coarse(edges)).containsExactly(3);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsToldApartIsMadeOfNothingThatIsNot(Edges edges) {
        Ways back = Ways.back(coarse(), bits(4), any -> true);

        assertThat(back.kind(1, edges)).contains(EdgeKind.DATA);
        assertThat(back.kind(2, edges)).isEmpty();
        assertThat(back.coarse(edges)).isEmpty();
    }

    /** That two values have one coarse label does not mean that they are one. */
    @Test
    void twoValuesThatAreNotToldApartMayBeMadeOfEachOther() {
        assertThat(Ways.back(coarse(), bits(3), any -> true).kind(3, Edges.DATA))
                .contains(EdgeKind.COARSE);
        assertThat(search(coarse(), bits(3), 3)).containsExactly("3 DATA", "3 COARSE");
    }

    @Test
    void aClosedLabelIsNotReachedThroughACoarseOne() {
        Ways back = Ways.back(coarse(), bits(3), label -> label != 4);

        assertThat(back.reach(4, Edges.DATA)).isFalse();
        assertThat(back.reach(2, Edges.DATA)).isTrue();
    }

    @Test
    void aWayOnWhichAllIsToldApartComesFirst() {
        BitSet both = bits(3);
        both.set(4);

        assertThat(search(coarse(), both, 1)).containsExactly("4 DATA", "1 DATA");
        assertThat(search(coarse(), both, 2)).containsExactly("3 DATA", "2 COARSE");
    }

    @Test
    void manyCoarseLabelsAreSearchedAsFastAsFew() {
        int size = 200_000;
        byte[] kinds = new byte[size];
        int[] first = new int[size];
        for (int label = 2; label < size; label++) {
            kinds[label] = (label % 2 == 0 ? Kind.COARSE : Kind.PASSED).code();
            first[label] = label % 2 == 0 ? 0 : label - 1;
        }
        kinds[1] = Kind.SOURCE.code();
        DerivationGraph graph = new DerivationGraph(
                kinds, first, new int[size], new int[size], List.of(new Origin("a.csv", "[0]", "")));
        BitSet all = new BitSet();
        all.set(2, size);

        assertTimeoutPreemptively(
                Duration.ofSeconds(30), () -> assertThat(search(graph, all, 1)).containsExactly("2 DATA", "1 COARSE"));
    }

    /** Two sources; 3 is not told apart, 4 is handed on from the first, and 5 is not told apart. */
    private static DerivationGraph coarse() {
        return new DerivationGraph(
                new byte[] {
                    0,
                    Kind.SOURCE.code(),
                    Kind.SOURCE.code(),
                    Kind.COARSE.code(),
                    Kind.PASSED.code(),
                    Kind.COARSE.code()
                },
                new int[] {0, 0, 0, 0, 1, 0},
                new int[6],
                new int[6],
                List.of(new Origin("a.csv", "[0]", "")));
    }

    private static List<String> search(DerivationGraph graph, BitSet from, int wanted) {
        return new Search(graph, Edges.DATA, any -> true)
                .from(from, label -> label == wanted).orElseThrow().stream()
                        .map(found -> found.label() + " " + found.edges())
                        .toList();
    }

    @Test
    void aLabelIsNeverMadeOfALaterOne() {
        assertThatThrownBy(() -> new DerivationGraph(
                        new byte[] {0, Kind.PASSED.code(), Kind.PASSED.code()},
                        new int[] {0, 2, 1},
                        new int[3],
                        new int[3],
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("label 1 is made of what is not there");
    }

    private static BitSet bits(int label) {
        BitSet bits = new BitSet();
        bits.set(label);
        return bits;
    }

    private static Set<Integer> walk(DerivationGraph graph, int from, Edges edges) {
        Set<Integer> seen = new HashSet<>();
        List<Integer> open = new ArrayList<>(List.of(from));
        boolean withAssumed = edges == Edges.DATA || edges == Edges.DATA_AND_CONTROL;
        boolean withDecisions = edges == Edges.DATA_AND_CONTROL || edges == Edges.KNOWN_DATA_AND_CONTROL;
        while (!open.isEmpty()) {
            int at = open.remove(open.size() - 1);
            if (at == 0 || !seen.add(at) || graph.kind(at) == Kind.SOURCE) {
                continue;
            }
            if (graph.kind(at) == Kind.COARSE) {
                IntStream.range(1, graph.size()).forEach(open::add);
                continue;
            }
            if (graph.kind(at) != Kind.ASSUMED || withAssumed) {
                open.add(graph.first(at));
            }
            if (graph.kind(at) == Kind.JOIN || (graph.kind(at) == Kind.DECIDED && withDecisions)) {
                open.add(graph.second(at));
            }
        }
        return seen;
    }

    private static DerivationGraph graph(Random random) {
        byte[] kinds = new byte[SIZE];
        int[] first = new int[SIZE];
        int[] second = new int[SIZE];
        int firstCoarse = random.nextBoolean() ? SIZE : SIZE / 2;
        for (int label = 1; label < SIZE; label++) {
            Kind kind = label < 6
                    ? Kind.SOURCE
                    : label >= firstCoarse && random.nextInt(4) == 0
                            ? Kind.COARSE
                            : List.of(Kind.JOIN, Kind.DECIDED, Kind.ASSUMED, Kind.PASSED)
                                    .get(random.nextInt(4));
            kinds[label] = kind.code();
            first[label] = kind == Kind.SOURCE || kind == Kind.COARSE ? 0 : random.nextInt(label);
            second[label] = kind == Kind.JOIN || kind == Kind.DECIDED ? random.nextInt(label) : 0;
        }
        return new DerivationGraph(kinds, first, second, new int[SIZE], List.of(new Origin("a.csv", "[0]", "")));
    }
}
