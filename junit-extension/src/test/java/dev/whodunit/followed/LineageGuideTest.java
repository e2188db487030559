package dev.whodunit.followed;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.whodunit.PipelineRun;
import dev.whodunit.junit.PipelineExtension;
import dev.whodunit.junit.TracePipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The guide to lineage shows the messages that are really printed. */
@ExtendWith(PipelineExtension.class)
@TracePipeline(includes = "dev.whodunit.followed.Ranking")
class LineageGuideTest {

    private static final Path GUIDE = Path.of("..", "docs", "lineage-assertions.md");

    @TempDir
    Path folder;

    @BeforeEach
    void run() throws IOException {
        RankingRun.in(folder);
    }

    @Test
    void showsTheMessagesThatArePrinted(PipelineRun run) throws IOException {
        String guide = Files.readString(GUIDE);

        examples(run).forEach((code, failing) -> assertThat(guide).contains(section(code, messageOf(failing))));
    }

    private static Map<String, ThrowingCallable> examples(PipelineRun run) {
        Map<String, ThrowingCallable> examples = new LinkedHashMap<>();
        examples.put(
                "assertThat(run).artifact(\"ranking\").element(0).field(\"delay\").isDerivedFrom(\"airports\")",
                () -> assertThat(run)
                        .artifact("ranking")
                        .element(0)
                        .field("delay")
                        .isDerivedFrom("airports"));
        examples.put(
                "assertThat(run).artifact(\"ranking\").element(0).field(\"delay\").isNotDerivedFrom(\"flights\")",
                () -> assertThat(run)
                        .artifact("ranking")
                        .element(0)
                        .field("delay")
                        .isNotDerivedFrom("flights"));
        examples.put(
                "assertThat(run).artifact(\"ranking\").lineage().isNotDerivedFrom(\"flights.pilot\")",
                () -> assertThat(run).artifact("ranking").lineage().isNotDerivedFrom("flights.pilot"));
        examples.put(
                "assertThat(run).artifact(\"means\").entry(\"SJC\").isDerivedOnlyFrom(\"flights[0].delay\")",
                () -> assertThat(run).artifact("means").entry("SJC").isDerivedOnlyFrom("flights[0].delay"));
        examples.put(
                "assertThat(run).artifact(\"ranking\").element(0).field(\"delay\").passedThrough(\"anonymize\")",
                () -> assertThat(run)
                        .artifact("ranking")
                        .element(0)
                        .field("delay")
                        .passedThrough("anonymize"));
        examples.put(
                "assertThat(run).artifact(\"flights\").element(1).field(\"delay\").reaches(\"ranking\")",
                () -> assertThat(run)
                        .artifact("flights")
                        .element(1)
                        .field("delay")
                        .reaches("ranking"));
        examples.put(
                "assertThat(run).artifact(\"flights\").element(2).doesNotReach(\"ranking\")",
                () -> assertThat(run).artifact("flights").element(2).doesNotReach("ranking"));
        examples.put(
                "assertThat(run).artifact(\"flights\").element(2).field(\"delay\").wasUsedBy(\"anonymize\")",
                () -> assertThat(run)
                        .artifact("flights")
                        .element(2)
                        .field("delay")
                        .wasUsedBy("anonymize"));
        examples.put(
                "assertThat(run).artifact(\"ranking\").column(\"city\").isNotInfluencedBy(\"flights.origin\")",
                () -> assertThat(run).artifact("ranking").column("city").isNotInfluencedBy("flights.origin"));
        examples.put(
                "assertThat(run).artifact(\"late\").everyElement().leavesOutNothingOf(\"flights\")",
                () -> assertThat(run).artifact("late").everyElement().leavesOutNothingOf("flights"));
        examples.put(
                "assertThat(run).artifact(\"flights\").element(9)",
                () -> assertThat(run).artifact("flights").element(9));
        return examples;
    }

    private static String messageOf(ThrowingCallable failing) {
        return String.valueOf(catchThrowable(failing).getMessage());
    }

    private static String section(String code, String message) {
        return "```java\n" + code + "\n```\n```text\n" + message + "\n```\n";
    }
}
