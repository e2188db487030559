package dev.whodunit.assertions;

import static dev.whodunit.assertions.Fixtures.failureOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import dev.whodunit.PipelineRun;
import org.junit.jupiter.api.Test;

class WhodunitSoftAssertionsTest {

    private final PipelineRun run = Fixtures.run();
    private final WhodunitSoftAssertions softly = new WhodunitSoftAssertions();

    @Test
    void collectsFailuresBehindEveryNavigation() {
        softly.assertThat(run).didNotCall("rank").step("rank").wasCalled(4).wasCalled(5);
        softly.assertThat(run)
                .artifact("flights")
                .column("delay")
                .isUnique()
                .returnToArtifact()
                .hasRowCount(9);
        softly.then(run).step("parse").call(9).output();
        assertThat(softly.assertionErrorsCollected()).hasSize(6);
    }

    @Test
    void collectsFailuresOfAssertJsOwnAsserts() {
        softly.assertThat(run).step("rank").output(LIST).hasSize(77).contains(3);
        softly.assertThat(run).step("rank").isNull();
        softly.assertThat(run).executedSteps().isEmpty();
        assertThat(softly.assertionErrorsCollected()).hasSize(4);
    }

    @Test
    void whatIsNotThereIsOneFailure() {
        softly.assertThat(run).step("nope").wasCalled(3).output(LIST).hasSize(3);
        softly.assertThat(run).step("weigh").output(LIST).hasSize(3);
        softly.assertThat(run)
                .artifact("nope")
                .column("x")
                .isUnique()
                .returnToRun()
                .matchesSnapshot();
        assertThat(softly.assertionErrorsCollected()).hasSize(3);
    }

    @Test
    void passesWhereAllIsWell() {
        softly.assertThat(run).step("rank").wasCalled(1).output(LIST).hasSize(2);
        softly.assertThat(run.recording()).artifact("onTime").isDerivedFrom("flights");
        softly.assertAll();
    }

    @Test
    void collectsFailuresOfValuesAndOfStepsOfAClass() {
        softly.assertThat(run)
                .artifact("airports")
                .isEqualTo("x")
                .isNotEqualTo("x")
                .isNull();
        softly.assertThat(run).step(Math.class).wasCalled(3);
        softly.assertThat(run).step(Math.class, "max").wasCalled(3);
        assertThat(softly.assertionErrorsCollected()).hasSize(4);
    }

    @Test
    void keepsTheDescription() {
        softly.assertThat(run).as("daily").step("rank").wasCalled(4);
        assertThat(failureOf(softly::assertAll)).contains("[daily] Step rank (FlightDelays.java:36)");
    }
}
