package dev.whodunit.followed;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.PartAssert;
import dev.whodunit.junit.PipelineExtension;
import dev.whodunit.junit.TracePipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(PipelineExtension.class)
@TracePipeline(includes = "dev.whodunit.followed.Cutting")
class CuttingTest {

    @TempDir
    Path folder;

    @BeforeEach
    void run() throws IOException {
        Path people = Files.writeString(folder.resolve("people.csv"), "name,email\nAnn,ann@a.org\nBob,bob@b.org\n");
        new Cutting().export(people, Files.writeString(folder.resolve("others.csv"), "Cy\nDee\n"));
    }

    @Test
    void aCellThatIsCutOutOfATextIsFromTheText(PipelineRun run) {
        email(run, "people", 1)
                .isDerivedFrom("people.csv[1]:4-13")
                .isDerivedFrom("content")
                .isDerivedOnlyFrom("content");
        assertThat(failureOf(() -> email(run, "people", 1).isNotDerivedFrom("content")))
                .contains("should not be derived from \"content\", but is:", "<- people.csv [1]:4-13: Ann,ann@a.org");
        assertThat(run).artifact("content").lineage().reaches("people").doesNotReach("others");
    }

    @Test
    void aCellThatIsParsedOutOfATextIsFromTheText(PipelineRun run) {
        email(run, "parsed", 0).isDerivedFrom("content");
        assertThat(run).artifact("content").lineage().reaches("parsed");
    }

    @Test
    void whatIsOfAnotherFileIsNotFromTheText(PipelineRun run) {
        email(run, "others", 0).isNotDerivedFrom("content");
    }

    @Test
    void charactersOfALineMayBeACellThatAParserNames(PipelineRun run) {
        assertThat(failureOf(() -> email(run, "people", 2).isNotDerivedFrom("people.csv[1].email")))
                .startsWith("Whether people[2].email from cut (Cutting.java:21) is derived from \"people.csv[1].email\""
                        + " cannot be told: it is from a place in the same file which may be that one:")
                .contains("<- people.csv [2]:4-13: Bob,bob@b.org");
        assertThat(failureOf(() -> email(run, "people", 2).isNotDerivedFrom("people.csv.email")))
                .contains(" cannot be told: it is from a place in the same file which may be that one:");
        assertThat(failureOf(() -> email(run, "people", 2).isNotDerivedFrom("people.csv[1]")))
                .contains(" cannot be told: it is from a place in the same file which may be that one:");
        email(run, "others", 0).isNotDerivedFrom("people.csv[1].email", "people.csv.email", "people.csv[1]");
    }

    private static PartAssert email(PipelineRun run, String artifact, int element) {
        return assertThat(run).artifact(artifact).element(element).field("email");
    }

    private static String failureOf(ThrowingCallable assertion) {
        return String.valueOf(catchThrowable(assertion).getMessage());
    }
}
