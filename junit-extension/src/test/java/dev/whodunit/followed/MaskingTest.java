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
@TracePipeline(includes = "dev.whodunit.followed.Masking")
class MaskingTest {

    @TempDir
    Path folder;

    @BeforeEach
    void run() throws IOException {
        new Masking().export(Files.writeString(folder.resolve("people.csv"), "Ann,no\nBob,yes\n"));
    }

    @Test
    void aWayAroundAStepSaysWhatTheStepReturnedAsItWas(PipelineRun run) {
        assertThat(failureOf(() -> without(run).isNotDerivedFrom("people.csv"))).isEqualTo("""
                        output of lines (Masking.java:19) should not be derived from "people.csv" without passing through "anonymize", but is:
                             [1].text in output of lines (Masking.java:19)
                          <- masked[1].name from anonymize (Masking.java:18)   (returned as it was)
                          <- people[1].name from readPeople (Masking.java:17)
                          <- people.csv [1]:0-3: Bob,yes
                        What "anonymize" returned as it was may have gone around it: whether the pipeline went on with that, or with \
                        the same value that it had before, is not told apart. So this way counts.""");
    }

    @Test
    void soDoesOneOnward(PipelineRun run) {
        assertThat(failureOf(() -> assertThat(run)
                        .artifact("people")
                        .element(1)
                        .withoutPassing("anonymize")
                        .doesNotReach("lines")))
                .contains("masked[1].name from anonymize (Masking.java:18)   (returned as it was)")
                .endsWith("is not told apart. So this way counts.");
    }

    @Test
    void whatTheStepMadeIsNoWay(PipelineRun run) {
        assertThat(run).artifact("lines").element(0).withoutPassing("anonymize").isNotDerivedFrom("people.csv");
    }

    private static PartAssert without(PipelineRun run) {
        return assertThat(run).artifact("lines").lineage().withoutPassing("anonymize");
    }

    private static String failureOf(ThrowingCallable assertion) {
        return String.valueOf(catchThrowable(assertion).getMessage());
    }
}
