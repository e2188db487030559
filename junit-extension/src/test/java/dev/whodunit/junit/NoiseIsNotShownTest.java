package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.review.PendingSnapshots;
import dev.whodunit.review.Review;
import dev.whodunit.review.StepChange;
import dev.whodunit.testing.ChildFirstLoader;
import dev.whodunit.testing.CompiledSource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where very many numbers differ within the tolerance, the one value that does not is to be seen. */
@Tag("any-jdk") // rows are compared and shown alike on all of them
class NoiseIsNotShownTest {

    private static final String PIPELINE = """
            package shop;

            import dev.whodunit.PipelineRun;
            import dev.whodunit.assertions.WhodunitAssertions;
            import dev.whodunit.junit.*;
            import java.util.*;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.ExtendWith;

            @ExtendWith(PipelineExtension.class)
            @TracePipeline(includes = "shop.Parcels")
            @Tolerate(fields = {"weight", "price"}, absolute = 0.001)
            class ParcelsTest {

                @Test
                void sends(PipelineRun run) {
                    Parcels.count(Integer.getInteger("whodunit.test.parcels"));
                    WhodunitAssertions.assertThat(run).matchesSnapshot();
                }
            }

            class Parcels {

                static int count(int parcels) {
                    List<Map<String, Object>> sent = sent(parcels);
                    return sent.size();
                }

                static List<Map<String, Object>> sent(int parcels) {
                    List<Map<String, Object>> sent = new ArrayList<>();
                    for (int i = 0; i < parcels; i++) {
                        sent.add(new TreeMap<>(Map.of(
                                "id", "p" + i, "weight", i / 8.0, "price", 3.25, "zone", "zone" + i % 4)));
                    }
                    return sent;
                }
            }
            """;

    private static final String WRONG = PIPELINE.replace("i / 8.0", "i / 8.0 + 1e-6")
            .replace("3.25", "3.2500001")
            .replace("\"zone\" + i % 4", "\"zone\" + i % 4 + (i == 20 ? \"!\" : \"\")");

    private static final String ONE_LESS = WRONG.replace("return sent;", "sent.remove(7);\n        return sent;");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(ints = {30, 60_000})
    void theVerdictHasWhatIsBeyondTheToleranceOnlyHoweverLongTheListIs(int parcels) throws Exception {
        accept(parcels);

        assertThat(run(WRONG, parcels))
                .contains("> CHANGED  sent", "[20].zone: \"zone0\" → \"zone0!\"")
                .doesNotContain(".price:", ".weight:", "… and");
    }

    @Test
    void whereARowIsGoneTheOthersAreNotDifferentForThat() throws Exception {
        accept(30);

        assertThat(run(ONE_LESS, 30)).contains("> CHANGED  sent", "- [7]").doesNotContain("- [8]", "~ [8]", "… and");
    }

    @Test
    void theReviewHasNoMoreThanTheVerdict() throws Exception {
        accept(30);
        run(WRONG, 30);
        Path snapshots = folder.resolve("snapshots");
        Review review = new Review(new PendingSnapshots(snapshots), snapshots, Optional.of(folder.resolve("whodunit")));

        List<StepChange> changes =
                review.changes(review.groups().get(0).members().get(0));

        assertThat(changes)
                .filteredOn(change -> change.step().endsWith("sent"))
                .flatExtracting(
                        change -> change.values().orElseThrow().differences().first())
                .extracting(difference -> difference.place().toString())
                .containsExactly("[20].zone");
    }

    private void accept(int parcels) throws Exception {
        assertThat(run(PIPELINE, parcels)).isEmpty();
    }

    private String run(String source, int parcels) throws Exception {
        System.setProperty("whodunit.test.parcels", Integer.toString(parcels));
        try {
            Map<String, byte[]> classFiles = CompiledSource.compile("shop.ParcelsTest", source, "-g", "-nowarn");
            ClassLoader loader = new ChildFirstLoader(getClass().getClassLoader(), unseen -> false, classFiles);
            return TestCaseRun.of(folder, Map.of("whodunit.rerun", "false"), loader.loadClass("shop.ParcelsTest"))
                    .failures();
        } finally {
            System.clearProperty("whodunit.test.parcels");
        }
    }
}
