package dev.whodunit.provenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.whodunit.provenance.DerivationGraph.Kind;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.ArtifactRef.Part;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Runs;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list of running sums: each is of the one before and of a value that was read. */
class AncestryTest {

    private static final Recording RUN = Runs.of("Sums")
            .step("sums", step -> step.as("sums").out("List<Integer>", "[]"))
            .step("last", step -> step.as("last").out("Integer", "7"))
            .build();

    @Test
    void aSourceIsSeenFirstInThePartThatWasFirstComputedFromIt() {
        Ancestry ancestry = ancestryOfLast(5);

        assertThat(ancestry.sources())
                .extracting(source -> source.seenIn().orElseThrow().path().toString())
                .containsExactly("[0]", "[1]", "[2]", "[3]", "[4]");
    }

    @Test
    void manyPartsOfManyValuesAreAskedInOnePass() {
        Ancestry ancestry = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> ancestryOfLast(200_000));

        assertThat(ancestry.sources()).hasSize(200_000);
    }

    /** Labels 2n - 1 are read, 2n are the sums; the list is seen with all of them, and then its last sum. */
    private static Ancestry ancestryOfLast(int sums) {
        int size = 2 * sums + 2;
        byte[] kinds = new byte[size];
        int[] first = new int[size];
        int[] second = new int[size];
        List<Origin> origins = new ArrayList<>();
        for (int sum = 1; sum <= sums; sum++) {
            kinds[2 * sum - 1] = Kind.SOURCE.code();
            first[2 * sum - 1] = origins.size();
            origins.add(new Origin("numbers.csv", "[" + (sum - 1) + "]", ""));
            kinds[2 * sum] = Kind.JOIN.code();
            first[2 * sum] = 2 * sum - 1;
            second[2 * sum] = 2 * sum - 2;
        }
        kinds[size - 1] = Kind.PASSED.code();
        first[size - 1] = size - 2;
        DerivationGraph graph = new DerivationGraph(kinds, first, second, new int[size], origins);
        LabelledArtifact list = artifact(0, parts(sums));
        LabelledArtifact last = artifact(1, new Cells(List.of(), new int[] {-1}, new int[1], new int[] {size - 1}));
        Lineage lineage = new Lineage(graph, List.of(Maker.UNKNOWN), List.of(list, last), List.of());
        return new Derivations(RUN, lineage).ancestry(last, CellPath.WHOLE, Edges.DATA);
    }

    private static LabelledArtifact artifact(int step, Cells cells) {
        return new LabelledArtifact(new ArtifactRef(step, 0, Part.OUTPUT, 0), step, cells);
    }

    private static Cells parts(int sums) {
        int[] parents = new int[sums + 1];
        parents[0] = -1;
        int[] steps = IntStream.rangeClosed(0, sums)
                .map(part -> Math.max(0, part - 1))
                .toArray();
        int[] labels = new int[sums + 1];
        Arrays.setAll(labels, part -> 2 * part);
        return new Cells(List.of(), parents, steps, labels);
    }
}
