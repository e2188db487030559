package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Step;
import dev.whodunit.testing.ChildFirstLoader;
import dev.whodunit.testing.CompiledSource;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions that got something else since another one changed are called again on what they got before. */
class ReplayInTestsTest {

    private static final String ACCEPTED = """
        package shop;

        import dev.whodunit.PipelineRun;
        import dev.whodunit.assertions.WhodunitAssertions;
        import dev.whodunit.junit.PipelineExtension;
        import dev.whodunit.junit.TracePipeline;
        import java.util.ArrayList;
        import java.util.List;
        import org.junit.jupiter.api.Test;
        import org.junit.jupiter.api.extension.ExtendWith;

        @ExtendWith(PipelineExtension.class)
        @TracePipeline(includes = "shop.Prices")
        class PricesTest {

            @Test
            void totals(PipelineRun run) {
                Prices.run();
                WhodunitAssertions.assertThat(run).matchesSnapshot();
            }
        }

        class Prices {

            static int run() {
                int total = 0;
                for (int price : read("10 20 30")) {
                    total += tax(price);
                }
                return unchanged(total);
            }

            static List<Integer> read(String text) {
                List<Integer> prices = new ArrayList<>();
                for (String word : text.split(" ")) {
                    prices.add(Integer.parseInt(word));
                }
                return prices;
            }

            static int tax(int price) {
                return price * 119 / 100;
            }

            static int unchanged(int total) {
                return total;
            }
        }
        """;
    private static final String CURRENT =
            ACCEPTED.replace("parseInt(word)", "parseInt(word) + 1").replace("119", "121");

    @TempDir
    Path folder;

    @Test
    void aFaultThatAnotherOneMasksIsFound() throws Exception {
        run(ACCEPTED, Map.of());

        assertThat(run(CURRENT, Map.of()).failures())
                .contains("called again with the accepted arguments it returns 12 instead of 11", "price = 10")
                .doesNotContain("Not cleared");
    }

    @Test
    void nothingOfItIsRecorded() throws Exception {
        run(ACCEPTED, Map.of());

        assertThat(run(CURRENT, Map.of()).recordings().get("PricesTest/totals").steps().stream()
                        .filter(step -> step.function().method().equals("tax")))
                .extracting(Step::count)
                .containsExactly(3L);
    }

    @Test
    void aSettingForbidsIt() throws Exception {
        run(ACCEPTED, Map.of());

        assertThat(run(CURRENT, Map.of("whodunit.replay", "false")).failures())
                .contains("Note: Not cleared, since their code changed too and none of their calls was as before: "
                        + "Prices.tax.")
                .doesNotContain("called again");
    }

    @Test
    void anAnnotationForbidsIt() throws Exception {
        String forbidden = "includes = \"shop.Prices\", replay = false";
        run(ACCEPTED.replace("includes = \"shop.Prices\"", forbidden), Map.of());

        assertThat(run(CURRENT.replace("includes = \"shop.Prices\"", forbidden), Map.of())
                        .failures())
                .contains("none of their calls was as before: Prices.tax.")
                .doesNotContain("called again");
    }

    @Test
    void aSettingThatIsNeitherTrueNorFalseIsTold() throws Exception {
        run(ACCEPTED, Map.of());

        assertThat(run(CURRENT, Map.of("whodunit.replay", "maybe")).failures())
                .contains("The setting whodunit.replay is \"maybe\", but must be true or false.");
    }

    private TestCaseRun run(String source, Map<String, String> settings) throws Exception {
        Map<String, byte[]> classFiles = CompiledSource.compile("shop.PricesTest", source, "-g", "-nowarn");
        ClassLoader loader = new ChildFirstLoader(getClass().getClassLoader(), unseen -> false, classFiles);
        Map<String, String> all = new HashMap<>(settings);
        all.put("whodunit.rerun", "false");
        return TestCaseRun.of(folder, all, loader.loadClass("shop.PricesTest"));
    }
}
