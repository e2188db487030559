package dev.whodunit.benchmarks.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@Tag("any-jdk")
class LineageJudgeTest {

    @TempDir
    private Path folder;

    private final StringWriter errors = new StringWriter();

    /** Knows nothing, and can be named by its class. */
    public static final class Ignorant implements Tracer {
        @Override
        public Lineage trace(Pipeline pipeline, Path inputFolder) throws Exception {
            return TrivialTracer.NOTHING.trace(pipeline, inputFolder);
        }
    }

    private int judge(String... more) {
        String[] arguments = new String[more.length + 8];
        System.arraycopy(more, 0, arguments, 8, more.length);
        System.arraycopy(
                new String[] {"--folder", folder.toString(), "--values", "4", "--pairs", "2", "--misses", "1"},
                0,
                arguments,
                0,
                8);
        return new CommandLine(new LineageJudge())
                .setErr(new PrintWriter(errors))
                .execute(arguments);
    }

    @Test
    void theReportHasAllScores() throws Exception {
        assertThat(judge("--pipelines", "shopping")).isZero();

        assertThat(Files.readString(folder.resolve("lineage.md")))
                .contains("| shopping | 396 | 4 | ")
                .containsPattern("\\| shopping \\| \\d+ of \\d+ \\(100.00 %\\) \\| ")
                .contains("## Misses\n\nNone.\n");
    }

    @Test
    void missesAreListed() throws Exception {
        assertThat(judge("--pipelines", "shopping", "--tracer", "nothing")).isZero();

        assertThat(Files.readString(folder.resolve("lineage.md")))
                .containsPattern(
                        "\\| shopping \\| `\\w+\\.csv\\[\\d+\\]\\.\\w+` \\| \\w+ \\| `.+` \\| `.+` \\| `.+` \\| no \\|")
                .containsPattern("\\| shopping \\| \\d+ more in `misses.csv` \\|");
        assertThat(Files.readAllLines(folder.resolve("misses.csv")))
                .hasSizeGreaterThan(2)
                .contains("pipeline,edges,values,perturbation,path,before,after,by_control");
    }

    @Test
    void aTracerIsNamedByItsClass() throws Exception {
        assertThat(judge("--pipelines", "shopping", "--tracer", Ignorant.class.getName()))
                .isZero();

        assertThat(Files.readString(folder.resolve("lineage.md")))
                .contains("Tracer: `" + Ignorant.class.getName() + "`.")
                .contains("(0.00 %)");
    }

    @Test
    void anUnknownPipelineIsNamed() {
        assertThat(judge("--pipelines", "plumbing")).isEqualTo(2);

        assertThat(errors.toString())
                .startsWith(
                        "There is no pipeline plumbing; name one of weather, shopping, flightsjoin, parallel, text,"
                                + " tables, learning, ledger, sensors, sessions, retrieval, delays, strikes, quakes, classifier, newsletter.");
    }

    @Test
    void anUnknownTracerIsNamed() {
        assertThat(judge("--tracer", "nobody")).isEqualTo(2);

        assertThat(errors.toString())
                .startsWith("There is no tracer nobody; say everything, nothing, or the name of a public class that"
                        + " implements Tracer and has a public constructor without parameters.");
    }
}
