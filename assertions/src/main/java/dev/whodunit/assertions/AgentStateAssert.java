package dev.whodunit.assertions;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Assertions over what an agent or a chat remembers.
 *
 * <pre>{@code
 * assertThat(run).agentState("history").hasTurns(3).lastTurnContains("booked");    // passes
 * }</pre>
 */
public class AgentStateAssert extends AbstractKindAssert<AgentStateAssert> {

    static final AssertKind<AgentStateAssert, RecordedArtifact> KIND =
            new AssertKind<>(AgentStateAssert.class, RecordedArtifact.class, AgentStateAssert::new);

    /** @param actual the state */
    public AgentStateAssert(@Nullable RecordedArtifact actual) {
        super(actual, AgentStateAssert.class);
    }

    /** Fails unless it has this many turns, whoever's they are. */
    public AgentStateAssert hasTurns(int expected) {
        return checkContent(content -> {
            List<String> turns = content.turns();
            return turns.size() == expected
                    ? Optional.empty()
                    : Optional.of(KindMessages.wrongTurns(actual, expected, turns));
        });
    }

    /** Fails unless the text is in its last turn. */
    public AgentStateAssert lastTurnContains(String text) {
        return checkContent(content -> {
            List<String> turns = content.turns();
            return !turns.isEmpty() && turns.get(turns.size() - 1).contains(text)
                    ? Optional.empty()
                    : Optional.of(KindMessages.wrongLastTurn(actual, text, turns));
        });
    }
}
