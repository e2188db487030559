package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.provenance.DerivationGraph;
import dev.whodunit.provenance.DerivationGraph.Kind;
import dev.whodunit.provenance.Origin;
import dev.whodunit.provenance.ReadValues;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadPlaceTest {

    private static final byte SOURCE = Kind.SOURCE.code();
    private static final DerivationGraph GRAPH = new DerivationGraph(
            new byte[] {0, SOURCE, SOURCE, SOURCE},
            new int[] {0, 0, 1, 2},
            new int[4],
            new int[4],
            List.of(
                    new Origin("a.csv", "[0].b", "x"),
                    new Origin("a.csv", "?.b", "y"),
                    new Origin("a.csv", "[0][1]", "z")));

    @Test
    void oneValueThatMayHaveBeenReadThereIsNotedAsOne() {
        assertThat(place(labels(1), labels(2)).note())
                .contains("1 more value was read at a place that may be a.csv[0].b or in it: a.csv?.b."
                        + " What was made of it is left out.");
        assertThat(place(labels(), labels(2)).note()).get().asString().startsWith("1 value was read at a place");
    }

    @Test
    void severalAreCounted() {
        assertThat(place(labels(1), labels(2, 3)).note())
                .contains("2 more values were read at places that may be a.csv[0].b or in it, such as a.csv?.b."
                        + " What was made of them is left out.");
        assertThat(place(labels(), labels(2, 3)).note()).get().asString().startsWith("2 values were read at places");
    }

    @Test
    void nothingIsNotedWhereAllIsKnown() {
        assertThat(place(labels(1), labels()).note()).isEmpty();
    }

    private static ReadPlace place(BitSet known, BitSet maybe) {
        return new ReadPlace("a.csv[0].b", new ReadValues(known, maybe, known), GRAPH);
    }

    private static BitSet labels(int... labels) {
        BitSet all = new BitSet();
        for (int label : labels) {
            all.set(label);
        }
        return all;
    }
}
