package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Recording;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which values two runs of the same code disagree about. */
class UnsettledValuesTest {

    private static Recording run(String placed, String bill) {
        return Trace.run(t -> t.call(
                1,
                "Flow.run",
                "in",
                bill,
                run -> run.call(7, "Flow.place>placed", "in", placed).call(8, "Flow.tax>taxed", "in", "tax")));
    }

    @Test
    void fieldsAreNamedWithTheFunctionThatGaveThemFirstAndOthersAreNot() {
        assertThat(UnsettledValues.sentence(
                        run("{\"id\":\"a\",\"at\":1,\"net\":5}", "a 5"),
                        run("{\"id\":\"b\",\"at\":2,\"net\":5}", "b 5"),
                        Tolerance.NONE))
                .contains("Two runs of the same code have other values in placed.id, placed.at of Flow.place"
                        + " (Flow.java:7); run of Flow.run (Flow.java:1)");
    }

    @Test
    void theSameFieldOfAllElementsIsNamedOnce() {
        assertThat(UnsettledValues.sentence(
                        run("[{\"id\":\"a\"},{\"id\":\"b\"}]", "2"),
                        run("[{\"id\":\"c\"},{\"id\":\"d\"}]", "2"),
                        Tolerance.NONE))
                .contains("Two runs of the same code have other values in placed[].id of Flow.place (Flow.java:7)");
    }

    @Test
    void whatIsWithinAToleranceIsNotNamed() {
        Tolerance tolerance = Tolerance.NONE.withRules(
                ToleranceRule.of(List.of("score"), List.of(), List.of(), new Tolerance(0, 0.5, 0, List.of())));

        assertThat(UnsettledValues.sentence(
                        run("{\"score\":1.0,\"mean\":1.0}", "2"), run("{\"score\":1.1,\"mean\":1.1}", "2"), tolerance))
                .contains("Two runs of the same code have other values that the tolerance of score: ±0.5 does not cover"
                        + " in placed.mean of Flow.place (Flow.java:7)");
    }

    @Test
    void wherePartOfTheStepsWouldDoTheRestIsCounted() {
        assertThat(UnsettledValues.sentence(seven("a"), seven("b"), Tolerance.NONE))
                .get()
                .asString()
                .contains("step4 of Flow.step4 (Flow.java:4)")
                .endsWith("; and in 2 more steps");
    }

    private static Recording seven(String text) {
        return Trace.run(t -> {
            for (int i = 0; i < 7; i++) {
                t.call(i, "Flow.step" + i, "in", text);
            }
        });
    }

    @Test
    void runsThatAreTheSameHaveNone() {
        assertThat(UnsettledValues.sentence(run("[1]", "2"), run("[1]", "2"), Tolerance.NONE))
                .isEmpty();
    }
}
