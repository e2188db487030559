package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.ArtifactAssert;
import dev.whodunit.assertions.WhodunitAssertions;
import org.junit.jupiter.api.Test;

class LineageQuestionsTest {

    static class AsksForElements {
        void test(PipelineRun run) {
            WhodunitAssertions.assertThat(run).artifact("ranking").element(0).isDerivedFrom("flights");
        }
    }

    static class AsksForColumns {
        void test(PipelineRun run) {
            WhodunitAssertions.assertThat(run)
                    .artifact("ranking")
                    .column("delay")
                    .isNotDerivedFrom("flights");
        }
    }

    static class AsksForLists {
        void test(PipelineRun run) {
            WhodunitAssertions.assertThat(run)
                    .artifact("ranking")
                    .everyElement()
                    .tracesBackTo("flights");
        }
    }

    static class Inherits extends AsksForElements {}

    static class AsksWhatEveryRunKnows {
        ArtifactAssert test(PipelineRun run) {
            WhodunitAssertions.assertThat(run)
                    .artifact("ranking")
                    .column("delay")
                    .isBetween(0, 9);
            return WhodunitAssertions.assertThat(run).artifact("ranking").isDerivedFrom("flights");
        }
    }

    @Test
    void aTestThatAsksInItsOwnClassOrInheritsThatHasItsValuesFollowed() {
        assertThat(LineageQuestions.isAskedBy(AsksForElements.class)).isTrue();
        assertThat(LineageQuestions.isAskedBy(AsksForColumns.class)).isTrue();
        assertThat(LineageQuestions.isAskedBy(AsksForLists.class)).isTrue();
        assertThat(LineageQuestions.isAskedBy(Inherits.class)).isTrue();
    }

    @Test
    void aClassInATestMayAskForIt() {
        assertThat(LineageQuestions.isAskedBy(LineageQuestionsTest.class)).isTrue();
    }

    @Test
    void theClassAloneAsksNothing() {
        assertThat(LineageQuestions.names(AsksWhatEveryRunKnows.class)).isFalse();
        assertThat(LineageQuestions.names(LineageQuestionsTest.class)).isFalse();
    }
}
