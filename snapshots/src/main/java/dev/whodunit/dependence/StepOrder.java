package dev.whodunit.dependence;

import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the executions of two steps of a run lie in time. */
public final class StepOrder {

    private StepOrder() {}

    /** How two steps relate. */
    public enum Relation {
        BEFORE,
        AFTER,
        /** One called the other, directly or not, or they are one step. */
        NESTED,
        UNKNOWN
    }

    /** How the first executions of two steps relate: decided where their call paths part. */
    public static Relation relation(Recording recording, Step step, Step other) {
        List<Step> mine = pathTo(recording, step);
        List<Step> theirs = pathTo(recording, other);
        for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
            Step my = mine.get(i);
            Step their = theirs.get(i);
            if (my.id() != their.id()) {
                return my.concurrent() || their.concurrent()
                        ? Relation.UNKNOWN
                        : my.id() < their.id() ? Relation.BEFORE : Relation.AFTER;
            }
        }
        return Relation.NESTED;
    }

    /** Whether a step had ended for good before another one started; {@code false} where that is not certain. */
    static boolean endedBefore(Recording recording, Step step, Step other) {
        List<Step> mine = pathTo(recording, step);
        List<Step> theirs = pathTo(recording, other);
        for (int i = 0; i < Math.min(mine.size(), theirs.size()); i++) {
            Step my = mine.get(i);
            if (my.id() != theirs.get(i).id()) {
                return relation(recording, step, other) == Relation.BEFORE && my.count() == 1;
            }
        }
        return false;
    }

    private static List<Step> pathTo(Recording recording, Step step) {
        List<Step> path = new ArrayList<>();
        for (Optional<Step> at = Optional.of(step); at.isPresent(); at = recording.parentOf(at.get())) {
            path.add(0, at.get());
        }
        return path;
    }
}
