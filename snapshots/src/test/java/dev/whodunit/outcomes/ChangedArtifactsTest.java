package dev.whodunit.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Recording;
import dev.whodunit.run.Runs;
import org.junit.jupiter.api.Test;

class ChangedArtifactsTest {

    @Test
    void anExecutionOfWhichNoValuesAreKeptIsNoArtifactButNotTheSameEither() {
        ChangedArtifacts.Comparison found = ChangedArtifacts.between(manyTimes("9"), manyTimes("8"), "");

        assertThat(found.artifacts()).isEmpty();
        assertThat(found.isMoreUnseen()).isTrue();
        assertThat(ChangedArtifacts.between(manyTimes("9"), manyTimes("8"), "round")
                        .isMoreUnseen())
                .isTrue();
    }

    @Test
    void nothingIsUnseenWhereTheRunsAreTheSame() {
        assertThat(ChangedArtifacts.between(manyTimes("9"), manyTimes("9"), "").isMoreUnseen())
                .isFalse();
    }

    @Test
    void theSameChangeOfTwoCulpritsIsToldOfBoth() {
        ChangedArtifacts.Comparison found = ChangedArtifacts.between(twice("1"), twice("2"), "");

        assertThat(found.artifacts()).extracting(ChangedArtifact::name).containsExactly("first", "second");
    }

    @Test
    void ofAStepThatIsNewTheExecutionIsNamedThatIsShown() {
        Recording without = Runs.of("Totals")
                .step("first", step -> step.in("rows", "[1]").out("int", "1"))
                .build();
        Recording with = Runs.of("Totals")
                .step("first", step -> step.in("rows", "[1]").out("int", "1"))
                .step("added", step -> step.kept(7).in("rows", "[2]").out("int", "2"))
                .build();

        ChangedArtifacts.Comparison found = ChangedArtifacts.between(without, with, "");

        assertThat(found.artifacts()).extracting(ChangedArtifact::call).containsExactly(7L);
    }

    private static Recording manyTimes(String last) {
        return Runs.of("Totals")
                .step("round", step -> {
                    for (int i = 0; i < 20; i++) {
                        step.call("[" + i + "]", "0");
                    }
                    step.call("[20]", last);
                })
                .build();
    }

    private static Recording twice(String result) {
        return Runs.of("Totals")
                .step("first", step -> step.in("rows", "[1]").out("int", result))
                .step("second", step -> step.in("rows", "[2]").out("int", result))
                .build();
    }
}
