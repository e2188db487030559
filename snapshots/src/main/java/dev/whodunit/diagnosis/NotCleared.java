package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Step;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Functions whose code changed as well, and that never got what they were given before: a fault in them would be masked by
 * the one that was found.
 */
final class NotCleared {

    private static final int MAX_NAMED = 5;

    private final StepTree accepted;
    private final StepTree current;
    private final StepAlignment steps;
    private final CodeComparison code;

    NotCleared(StepTree accepted, StepTree current, StepAlignment steps, CodeComparison code) {
        this.accepted = accepted;
        this.current = current;
        this.steps = steps;
        this.code = code;
    }

    /** One sentence without full stop; empty if nobody is accused, or all others are cleared. */
    Optional<String> beside(List<Culprit> culprits) {
        if (culprits.isEmpty() || !code.isTelling()) {
            return Optional.empty();
        }
        Set<String> named = new HashSet<>();
        culprits.forEach(culprit -> named.add(culprit.function().alignmentKey()));
        Map<String, Boolean> cleared = new LinkedHashMap<>();
        Map<String, FunctionRef> functions = new LinkedHashMap<>();
        for (Step step : current.run().steps()) {
            String key = step.function().alignmentKey();
            if (isChanged(step) && !named.contains(key)) {
                functions.putIfAbsent(key, step.function());
                cleared.merge(key, isCleared(step), Boolean::logicalOr);
            }
        }
        List<String> open = functions.entrySet().stream()
                .filter(function -> !cleared.getOrDefault(function.getKey(), false))
                .map(function -> function.getValue().toString())
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        String more = open.size() > MAX_NAMED ? ", and " + Texts.number(open.size() - MAX_NAMED) + " more" : "";
        return Optional.of("Not cleared, since their code changed too and none of their calls was as before: "
                + String.join(", ", open.subList(0, Math.min(MAX_NAMED, open.size()))) + more);
    }

    private boolean isChanged(Step step) {
        int partner = steps.acceptedOf(step.id());
        return step.function().kind().isTraced()
                && partner != Alignment.NONE
                && code.change(accepted.step(partner).function(), step.function()) == CodeChange.CHANGED;
    }

    /** Once it got what it was given before and gave what it gave before, it is as good as before, for all that is known. */
    private boolean isCleared(Step step) {
        ExecutionPairs pairs = ExecutionPairs.of(
                step.log(), accepted.step(steps.acceptedOf(step.id())).log(), step.concurrent());
        for (int i = 0; i < step.log().entries(); i++) {
            if (pairs.isSame(i)) {
                return true;
            }
        }
        return false;
    }
}
