package dev.whodunit.assertions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Beside AssertJ's own extension, which makes the soft assertions and asks them at the end of the test. */
@ExtendWith(SoftAssertionsExtension.class)
class SoftAssertionsExtensionTest {

    private final PipelineRun run = Fixtures.run();

    @InjectSoftAssertions
    private Both field;

    /** What a user writes to have AssertJ's own and ours in one. */
    public static class Both extends SoftAssertions implements WhodunitSoftAssertionsProvider {}

    @Test
    void injectsOurSoftAssertions(WhodunitSoftAssertions softly) {
        softly.assertThat(run).step("rank").wasCalled(1);
        assertThat(softly.wasSuccess()).isTrue();
    }

    @Test
    void injectsAClassOfTheUsersThatHasBothKinds(Both softly) {
        softly.assertThat(run).step("rank").wasCalled(1);
        softly.assertThat("text").startsWith("t");
        field.assertThat(run).step("rank").wasCalled(1);
        assertThat(softly.wasSuccess() && field.wasSuccess()).isTrue();
    }

    @Test
    void collectsFailuresOfBothKinds() {
        Both softly = new Both();
        softly.assertThat(run).step("rank").wasCalled(2);
        softly.assertThat("text").startsWith("x");
        softly.assertThat(run).step(Fixtures.class).wasCalled();
        assertThat(softly.assertionErrorsCollected()).hasSize(3);
    }
}
