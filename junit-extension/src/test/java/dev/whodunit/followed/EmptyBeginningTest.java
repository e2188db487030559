package dev.whodunit.followed;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.whodunit.PipelineRun;
import dev.whodunit.junit.PipelineExtension;
import dev.whodunit.junit.TracePipeline;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The name of a collection that somebody else filled means it as it was made: then nothing is said of what is in it. */
@ExtendWith(PipelineExtension.class)
@TracePipeline(includes = "dev.whodunit.followed.Rejects")
class EmptyBeginningTest {

    private static final String BEGINNING = "rejected from new ArrayList (Rejects.java:14)";

    @BeforeEach
    void run() {
        Rejects.read(List.of("17", "x", "4"));
    }

    @Test
    void whatIsInAListThatWasFilledElsewhereCannotBeToldByItsName(PipelineRun run) {
        String message =
                "Where what is in " + BEGINNING + " came from cannot be told by that name: it means the collection as"
                        + " it was when it was made, empty.\nWhat was put into it has other names: those of the parameter of"
                        + " the function that filled it, and of what it became a part of.";

        assertThat(failureOf(() -> assertThat(run).artifact("rejected").isNotDerivedFrom("texts")))
                .isEqualTo(message);
        assertThat(failureOf(
                        () -> assertThat(run).artifact("rejected").lineage().isNotInfluencedBy("texts")))
                .isEqualTo(message);
    }

    @Test
    void itIsToldOfWhatItBecameAPartOf(PipelineRun run) {
        assertThat(run).step("read").output().field("bad").isDerivedFrom("texts[1]");
    }

    private static String failureOf(ThrowingCallable assertion) {
        return String.valueOf(catchThrowable(assertion).getMessage());
    }
}
