package dev.whodunit.assertions;

import static dev.whodunit.assertions.Fixtures.failureOf;
import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.whodunit.PipelineRun;
import org.junit.jupiter.api.Test;

class CallAssertTest {

    private final PipelineRun run = Fixtures.run();

    private CallAssert parse(long index) {
        return assertThat(run).step("parse").call(index);
    }

    @Test
    void readsAnExecutionThatWasKept() {
        parse(1).output(MAP).containsEntry("delay", 45);
        parse(1).input("line", STRING).isEqualTo("ABQ,45");
        parse(1).returnToStep().wasCalled(5_000);
    }

    @Test
    void comparesExecutionsByFingerprint() {
        parse(8).hasSameInputsAs(1).hasSameOutputAs(2);
    }

    @Test
    void showsExecutionsThatAreNotAlike() {
        assertThat(failureOf(() -> parse(1).hasSameOutputAs(0)))
                .isEqualTo(
                        "The outputs of parse[1] (FlightDelays.java:60) and parse[0] (FlightDelays.java:60) should be"
                                + " the same, but are not.\n"
                                + "  parse[1] (FlightDelays.java:60)   {\"origin\":\"ABQ\",\"delay\":45}\n"
                                + "  parse[0] (FlightDelays.java:60)   {\"origin\":\"SJC\",\"delay\":0}");
        assertThat(failureOf(() -> parse(8).hasSameInputsAs(0))).contains("only a fingerprint is kept");
    }

    @Test
    void saysThatBlocksDoNotTell() {
        assertThat(failureOf(() -> parse(4_000).hasSameInputsAs(0)))
                .startsWith(
                        "Whether parse[4000] (FlightDelays.java:60) and parse[0] (FlightDelays.java:60) are alike is"
                                + " unknown");
    }

    @Test
    void saysHowOftenTheStepRan() {
        assertThat(failureOf(() -> parse(5_000)))
                .isEqualTo(
                        "There is no execution parse[5000]: step parse (FlightDelays.java:60) ran 5,000 times, counted"
                                + " from 0.");
    }
}
