package dev.whodunit.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.provenance.DerivationGraph.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
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
    @EnumSource(
            value = Edges.class,
            names = {"DATA", "DATA_AND_CONTROL"})
    void whatIsTooMuchToTellApartMayBeMadeOfAnything(Edges edges) {
        DerivationGraph graph = new DerivationGraph(
                new byte[] {0, Kind.COARSE.code(), Kind.SOURCE.code()},
                new int[3],
                new int[3],
                new int[3],
                List.of(new Origin("a.csv", "[0]", "")));

        assertThat(Ways.back(graph, bits(1), any -> true).reach(2, edges)).isTrue();
        assertThat(Ways.back(graph, bits(1), any -> true).kind(2)).contains(EdgeKind.ASSUMED);
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
        for (int label = 1; label < SIZE; label++) {
            Kind kind = label < 6
                    ? Kind.SOURCE
                    : List.of(Kind.JOIN, Kind.DECIDED, Kind.ASSUMED, Kind.PASSED)
                            .get(random.nextInt(4));
            kinds[label] = kind.code();
            first[label] = kind == Kind.SOURCE ? 0 : random.nextInt(label);
            second[label] = kind == Kind.JOIN || kind == Kind.DECIDED ? random.nextInt(label) : 0;
        }
        return new DerivationGraph(kinds, first, second, new int[SIZE], List.of(new Origin("a.csv", "[0]", "")));
    }
}
