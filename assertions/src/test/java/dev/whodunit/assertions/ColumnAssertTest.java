package dev.whodunit.assertions;

import static dev.whodunit.assertions.Fixtures.failureOf;
import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whodunit.PipelineRun;
import org.junit.jupiter.api.Test;

class ColumnAssertTest {

    private final PipelineRun run = Fixtures.run();

    private ColumnAssert column(String artifact, String name) {
        return assertThat(run).artifact(artifact).column(name);
    }

    @Test
    void acceptsAColumnThatIsAsExpected() {
        column("onTime", "delay")
                .doesNotContainNull()
                .isUnique()
                .hasNoDuplicates()
                .isBetween(0, 45.0)
                .allMatch(delay -> ((Number) delay).intValue() % 5 == 0, "be multiples of 5")
                .containsOnly(0L, 45)
                .hasMin(0)
                .hasMax(45)
                .hasMeanCloseTo(22.5, within(0.1));
        column("flights", "origin")
                .isBetween("ABQ", "SJC")
                .hasMin("ABQ")
                .values()
                .hasSize(3);
    }

    @Test
    void listsTheRowsThatDoNotComply() {
        String subject = "The column delay of flights from readFlights (FlightDelays.java:31) ";
        assertThat(failureOf(() -> column("flights", "delay").isBetween(1, 9)))
                .isEqualTo(subject + "should lie between 1 and 9, but 2 of 3 rows do not comply:\n"
                        + "  row 0: 0\n  row 1: 45");
        assertThat(failureOf(() -> column("flights", "delay").isUnique()))
                .isEqualTo(subject + "should be unique, but 1 of 3 rows does not comply:\n  row 2: null");
        assertThat(failureOf(() -> column("flights", "delay").allMatch(delay -> false, "be odd")))
                .startsWith(subject + "should be odd, but 2 of 3");
        assertThat(failureOf(() -> column("flights", "delay").doesNotContainNull()))
                .contains("row 2: null");
        assertThat(failureOf(() -> column("flights", "origin").hasNoDuplicates()))
                .contains("row 2: \"SJC\"");
    }

    @Test
    void aConditionNeedsNoDescription() {
        column("onTime", "delay").allMatch(delay -> ((Number) delay).intValue() >= 0);
        assertThat(failureOf(() -> column("flights", "delay").allMatch(delay -> false)))
                .contains("should meet the condition, but 2 of 3");
    }

    @Test
    void containsOnlyGoesBothWays() {
        assertThat(failureOf(() -> column("flights", "delay").containsOnly(0))).contains("row 1: 45");
        assertThat(failureOf(() -> column("flights", "delay").containsOnly(0, 45, 46)))
                .endsWith("should hold each of the given values, but these are missing:\n  46");
    }

    @Test
    void showsFigures() {
        assertThat(failureOf(() -> column("flights", "delay").hasMin(1)))
                .isEqualTo(
                        "The smallest value of column delay of flights from readFlights (FlightDelays.java:31) should be"
                                + " 1, but is 0.");
        assertThat(failureOf(() -> column("flights", "delay").hasMax(1))).endsWith("should be 1, but is 45.");
        assertThat(failureOf(() -> column("flights", "delay").hasMeanCloseTo(9, within(1.0))))
                .endsWith("should be 9.0 ± 1.0, but is 22.5.");
        assertThat(failureOf(() -> column("flights", "origin").hasMeanCloseTo(9, within(1.0))))
                .endsWith("but is not defined: there are no numbers.");
    }

    @Test
    void leadsBackToTheArtifact() {
        column("onTime", "delay").returnToArtifact().hasRowCount(2);
    }
}
