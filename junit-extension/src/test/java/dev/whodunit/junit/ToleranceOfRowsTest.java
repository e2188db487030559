package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.testing.ChildFirstLoader;
import dev.whodunit.testing.CompiledSource;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Numbers of very many rows are other ones, within a tolerance or beyond it. */
@Tag("any-jdk") // rows are read and compared alike on all of them
class ToleranceOfRowsTest {

    private static final String PIPELINE = """
            package shop;

            import dev.whodunit.PipelineRun;
            import dev.whodunit.assertions.WhodunitAssertions;
            import dev.whodunit.junit.*;
            import java.util.*;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.ExtendWith;

            @ExtendWith(PipelineExtension.class)
            @TracePipeline(includes = "shop.Scores")
            class ScoresTest {

                @Test
                void ranks(PipelineRun run) {
                    Scores.best();
                    WhodunitAssertions.assertThat(run).matchesSnapshot();
                }
            }

            class Scores {

                static int best() {
                    List<Map<String, Object>> rows = scored();
                    return rows.size();
                }

                static List<Map<String, Object>> scored() {
                    List<Map<String, Object>> rows = new ArrayList<>();
                    for (int i = 0; i < 100_000; i++) {
                        rows.add(Map.of("id", 1_000_000 + i, "score", i / 8.0));
                    }
                    return rows;
                }
            }
            """;

    private static final String OFF = PIPELINE.replace("i / 8.0", "i / 8.0 * (1 + 1e-12)");

    @TempDir
    Path folder;

    @BeforeEach
    void accept() throws Exception {
        assertThat(run(PIPELINE, "0")).isEmpty();
    }

    @Test
    void rowsThatAreALittleOffAreWithinTheTolerance() throws Exception {
        assertThat(run(OFF, "1e-9")).isEmpty();
    }

    @Test
    void withoutItTheyAreNot() throws Exception {
        assertThat(run(OFF, "0")).contains("> CHANGED  rows", "[1].score: 0.125 → 0.125000000000125");
    }

    @Test
    void oneRowBeyondTheToleranceIsNamedAmongThose() throws Exception {
        String wrong = OFF.replace("i / 8.0", "(i == 70_001 ? -8 : i) / 8.0");

        assertThat(run(wrong, "1e-9"))
                .contains("> CHANGED  rows", "[70001].score: 8750.125 → -1.000000000001", "{\"id\":1070001,…}")
                .doesNotContain("[1].score", "[70002].score", "within rows");
    }

    private String run(String source, String tolerance) throws Exception {
        Map<String, byte[]> classFiles = CompiledSource.compile("shop.ScoresTest", source, "-g", "-nowarn");
        ClassLoader loader = new ChildFirstLoader(getClass().getClassLoader(), unseen -> false, classFiles);
        return TestCaseRun.of(
                        folder,
                        Map.of("whodunit.rerun", "false", "whodunit.tolerance", tolerance),
                        loader.loadClass("shop.ScoresTest"))
                .failures();
    }
}
