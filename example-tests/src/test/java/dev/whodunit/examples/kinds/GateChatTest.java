package dev.whodunit.examples.kinds;

import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.junit.PipelineExtension;
import dev.whodunit.junit.TracePipeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(PipelineExtension.class)
@TracePipeline(GateChat.class)
class GateChatTest {

    @Test
    void promptsAnswersAndStatesOfLangChain4jAreKnown(PipelineRun run) {
        new GateChat().ask("LH 4");

        assertThat(run).prompt("question").containsText("LH 4");
        assertThat(run).answer("reply").containsText("Gate 4");
        assertThat(run).agentState("history").hasTurns(2).lastTurnContains("LH 4");
        assertThat(run).agentState("conversation").hasTurns(3).lastTurnContains("Gate 4");
    }

    @Test
    void theRunListsThem(PipelineRun run) {
        new GateChat().ask("LH 4");

        assertThat(run.prompts())
                .extracting(Object::toString)
                .containsExactly("prompt question: Which gate has flight LH 4?");
        assertThat(run.answers()).extracting(Object::toString).containsExactly("answer reply: Gate 4");
        assertThat(run.agentStates())
                .extracting(Object::toString)
                .contains(
                        "agent state history: 2 turns, the last: Which gate has flight LH 4?",
                        "agent state conversation: 3 turns, the last: Gate 4");
    }
}
