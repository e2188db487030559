package dev.whodunit.assertions;

import static dev.whodunit.assertions.Fixtures.failureOf;
import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.whodunit.run.Recording;
import org.junit.jupiter.api.Test;

class KindAssertsTest {

    private static final String FOREST =
            "{\"trees\":5,\"optimiser\":{\"rate\":0.1,\"steps\":9},\"warm\":{\"steps\":1}}";
    private static final String HISTORY = "[{\"text\":\"hello\"},{\"contents\":[{\"text\":\"gate 4\"}]}]";

    /** Of classes that are not there, a recording knows the readable type alone. */
    private final Recording run = recording();

    private static Recording recording() {
        RecordingBuilder run = new RecordingBuilder();
        StepBuilder work = run.step(null, "work", "()V").returningNothing();
        named(run, work, "flights", "List<Flight>", 2, Fixtures.ON_TIME);
        named(run, work, "forest", "Model", -1, FOREST);
        named(run, work, "history", "List<ChatMessage>", 2, HISTORY);
        named(run, work, "prompt", "String", 11, "\"Which gate?\"");
        named(run, work, "reply", "ChatResponse", -1, "{\"aiMessage\":{\"text\":\"gate 4\"}}");
        named(run, work, "accuracy", "Double", -1, "0.93");
        named(run, work, "loss", "Double", -1, "\"NaN\"");
        named(run, work, "report", "Path", -1, "{\"file\":\"report.csv\",\"bytes\":1204,\"sha256\":\"00\"}");
        named(run, work, "folder", "Path", -1, "{\"directory\":\"out\"}");
        named(run, work, "count", "Integer", -1, "3");
        run.step(work, "learn", "()V").at(20, 60, "learned").returning(StepBuilder.opaque("Model"));
        return run.build();
    }

    private static void named(
            RecordingBuilder run, StepBuilder work, String name, String type, long size, String json) {
        int line = 40 + name.length();
        run.step(work, "make" + name, "()V").at(line, line, name).returning(type, size, json);
    }

    @Test
    void acceptsWhatIsAsExpected() {
        assertThat(run).table("flights").hasRowCount(2).column("delay").isBetween(0, 45);
        assertThat(run)
                .model("forest")
                .hasParameter("trees", 5L)
                .hasParameter("rate", 0.1)
                .hasParameter("warm.steps", 1);
        assertThat(run).agentState("history").hasTurns(2).lastTurnContains("gate");
        assertThat(run).prompt("prompt").containsText("gate").doesNotContainText("password");
        assertThat(run).answer("reply").containsText("gate 4");
        assertThat(run).metric("accuracy").isBetween(0.9, 1).isCloseTo(0.95, within(0.03));
        assertThat(run).file("report").hasFileName("report.csv").hasSize(1_204);
        assertThat(run).file("folder").hasFileName("out");
    }

    @Test
    void leadsToWhatCanBeAskedOfAnyArtifactAndBack() {
        assertThat(run).model("forest").artifact().wasProducedBy("makeforest");
        assertThat(run).metric("accuracy").returnToRun().step("makeforest").wasCalled();
    }

    @Test
    void listsWhatIsOfThisKindIfNothingHasTheName() {
        assertThat(failureOf(() -> assertThat(run).metric("acuracy")))
                .isEqualTo("There is no metric \"acuracy\" in this run of FlightDelays.\n"
                        + "What is of this kind, the most alike first:\n"
                        + "  accuracy   0.93\n"
                        + "  loss   \"NaN\"");
    }

    @Test
    void saysOfWhatKindTheArtifactOfThatNameIs() {
        assertThat(failureOf(() -> assertThat(run).model("flights")))
                .isEqualTo(
                        "The artifact flights from makeflights (FlightDelays.java:47) is of the kind table, not model.\n"
                                + "It is List<Flight> of 2: " + Fixtures.ON_TIME + "\n"
                                + "What is of this kind, the most alike first:\n"
                                + "  forest   Model: trees 5, optimiser.rate 0.1, optimiser.steps 9, warm.steps 1\n"
                                + "  learned   Model, whose content is not read");
        assertThat(failureOf(() -> assertThat(run).metric("count")))
                .startsWith(
                        "The artifact count from makecount (FlightDelays.java:45) is of no known kind, not metric.");
    }

    @Test
    void saysWhereTheRulesAreIfNothingIsOfThatKind() {
        Recording empty = Fixtures.flightDelays();

        assertThat(failureOf(() -> assertThat(empty).model("forest")))
                .isEqualTo("There is no model \"forest\" in this run of FlightDelays.\n"
                        + "Nothing of this kind was recorded; docs/artifact-kinds.md says what counts, and how to add your"
                        + " types.");
    }

    @Test
    void aWrongParameterIsShownWithItsValue() {
        assertThat(failureOf(() -> assertThat(run).model("forest").hasParameter("trees", 7)))
                .isEqualTo(
                        "The parameter trees of forest from makeforest (FlightDelays.java:46) should be 7, but is 5.");
    }

    @Test
    void aParameterThatIsNotThereOrNotTheOnlyOneLeadsToThoseThatAre() {
        assertThat(failureOf(() -> assertThat(run).model("forest").hasParameter("tree", 5)))
                .startsWith("The model forest from makeforest (FlightDelays.java:46) has no parameter \"tree\".\n"
                        + "Its parameters, the most alike first:\n  trees");
        assertThat(failureOf(() -> assertThat(run).model("forest").hasParameter("steps", 9)))
                .isEqualTo("\"steps\" means 2 parameters of forest from makeforest (FlightDelays.java:46):\n"
                        + "  optimiser.steps\n  warm.steps\nName one of them in full.");
    }

    @Test
    void aModelThatIsNotReadSaysHowItCanBe() {
        assertThat(failureOf(() -> assertThat(run).model("learned").hasParameter("trees", 5)))
                .startsWith(
                        "The content of learned from learn (FlightDelays.java:60) is not recorded: values of this class are"
                                + " not read. To say how, use PipelineExtension.tracing(…).rendering(Model.class, …).");
    }

    @Test
    void turnsAreShownIfTheyAreNotAsExpected() {
        String state = "history from makehistory (FlightDelays.java:47)";

        assertThat(failureOf(() -> assertThat(run).agentState("history").hasTurns(1)))
                .isEqualTo("The agent state " + state + " should have 1 turn, but has 2:\n  hello\n  gate 4");
        assertThat(failureOf(() -> assertThat(run).agentState("history").lastTurnContains("hello")))
                .isEqualTo("The last turn of " + state + " should contain \"hello\", but is:\n  gate 4");
    }

    @Test
    void theTextIsShownIfItIsNotAsExpected() {
        String prompt = "The text of prompt from makeprompt (FlightDelays.java:46) ";

        assertThat(failureOf(() -> assertThat(run).prompt("prompt").containsText("seat")))
                .isEqualTo(prompt + "should contain \"seat\", but is:\n  Which gate?");
        assertThat(failureOf(() -> assertThat(run).prompt("prompt").doesNotContainText("gate")))
                .isEqualTo(prompt + "should not contain \"gate\", but is:\n  Which gate?");
    }

    @Test
    void aFigureIsShownIfItIsNotAsExpected() {
        String accuracy = "The metric accuracy from makeaccuracy (FlightDelays.java:48) should ";

        assertThat(failureOf(() -> assertThat(run).metric("accuracy").isBetween(0.95, 1)))
                .isEqualTo(accuracy + "lie between 0.95 and 1.0, but is 0.93.");
        assertThat(failureOf(() -> assertThat(run).metric("accuracy").isCloseTo(0.5, within(0.1))))
                .isEqualTo(accuracy + "be close to 0.5 ± 0.1, but is 0.93.");
        assertThat(failureOf(() -> assertThat(run).metric("loss").isBetween(0, 1)))
                .endsWith("should lie between 0.0 and 1.0, but is NaN.");
    }

    @Test
    void nameAndSizeOfAFileAreShownIfTheyAreNotAsExpected() {
        assertThat(failureOf(() -> assertThat(run).file("report").hasSize(5)))
                .isEqualTo(
                        "The size of report from makereport (FlightDelays.java:46) should be 5 bytes, but is 1,204 bytes.");
        assertThat(failureOf(() -> assertThat(run).file("folder").hasSize(5)))
                .endsWith("should be 5 bytes, but is not defined: it was no file.");
        assertThat(failureOf(() -> assertThat(run).file("report").hasFileName("out.csv")))
                .endsWith("should be \"out.csv\", but is \"report.csv\".");
    }

    @Test
    void softAssertionsCollectThem() {
        WhodunitSoftAssertions softly = new WhodunitSoftAssertions();

        softly.assertThat(run).metric("accuracy").isBetween(0.95, 1).isBetween(0.99, 1);
        softly.assertThat(run).model("missing").hasParameter("trees", 5);

        assertThat(softly.errorsCollected()).hasSize(3);
    }
}
