package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.ChangedFunction.Place;
import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.difference.Alignment;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Functions whose code changed as well: a fault in them may be masked by the one that was found, since they got something
 * else than before.
 */
final class NotCleared {

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

    /** All but the culprits, in the order of their first step. */
    List<ChangedFunction> beside(List<Culprit> culprits) {
        Set<String> named = new HashSet<>();
        culprits.forEach(culprit -> named.add(culprit.function().alignmentKey()));
        Map<String, List<Place>> places = new LinkedHashMap<>();
        for (Step step : current.run().steps()) {
            String key = step.function().alignmentKey();
            if (isChanged(step) && !named.contains(key)) {
                Step partner = accepted.step(steps.acceptedOf(step.id()));
                places.computeIfAbsent(key, unseen -> new ArrayList<>()).add(new Place(partner, step));
            }
        }
        return places.values().stream()
                .map(found -> new ChangedFunction(found, found.stream().anyMatch(NotCleared::isSeenSame)))
                .toList();
    }

    private boolean isChanged(Step step) {
        int partner = steps.acceptedOf(step.id());
        return step.function().kind().isTraced()
                && partner != Alignment.NONE
                && code.change(accepted.step(partner).function(), step.function()) == CodeChange.CHANGED;
    }

    /** Once it got what it was given before and gave what it gave before, it is as good as before, for all that is known. */
    private static boolean isSeenSame(Place place) {
        ExecutionPairs pairs = ExecutionPairs.of(
                place.current().log(), place.accepted().log(), place.current().concurrent());
        for (int i = 0; i < place.current().log().entries(); i++) {
            if (pairs.isSame(i)) {
                return true;
            }
        }
        return false;
    }
}
