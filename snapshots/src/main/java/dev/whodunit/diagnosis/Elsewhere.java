package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Investigation.Enter;
import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.run.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls of one execution and its partner that are not made here any more, but further down or further up; see
 * {@link LevelAlignment}. Each call that is found is handed out once: first to one that got the same, then in order.
 */
final class Elsewhere {

    private final StepAlignment steps;
    private final StepTree accepted;
    private final StepTree current;
    private final Execution acceptedCaller;
    private final Execution currentCaller;
    private final Map<Integer, Map<Long, Deque<Execution>>> inAccepted = new HashMap<>();
    private final Map<Integer, Map<Long, Deque<Execution>>> inCurrent = new HashMap<>();

    Elsewhere(StepAlignment steps, StepTree accepted, StepTree current, Enter callers) {
        this.steps = steps;
        this.accepted = accepted;
        this.current = current;
        this.acceptedCaller = callers.accepted();
        this.currentCaller = callers.current();
    }

    /** The accepted call beside the one that the current caller leads to, if the accepted caller made it itself. */
    Optional<Enter> ofAccepted(Execution event) {
        int partner = steps.currentOf(event.step().id());
        return take(event, inCurrent.computeIfAbsent(partner, id -> inside(current, currentCaller, id)))
                .map(other -> enter(event, other));
    }

    /** The current call beside the one that the accepted caller led to, if the current caller makes it itself. */
    Optional<Enter> ofCurrent(Execution event) {
        int partner = steps.acceptedOf(event.step().id());
        return take(event, inAccepted.computeIfAbsent(partner, id -> inside(accepted, acceptedCaller, id)))
                .map(other -> enter(other, event));
    }

    private static Optional<Execution> take(Execution event, Map<Long, Deque<Execution>> candidates) {
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        long key = candidates.containsKey(event.input())
                ? event.input()
                : candidates.keySet().iterator().next();
        Deque<Execution> found = candidates.getOrDefault(key, new ArrayDeque<>());
        Optional<Execution> taken = Optional.ofNullable(found.poll());
        if (found.isEmpty()) {
            candidates.remove(key);
        }
        return taken;
    }

    /** The executions of a step inside a caller, further down than its own calls, by what they got. */
    private static Map<Long, Deque<Execution>> inside(StepTree tree, Execution caller, int step) {
        Map<Long, Deque<Execution>> byInput = new LinkedHashMap<>();
        Deque<Step> path = path(tree, caller.step().id(), step);
        if (path.size() < 2) {
            return byInput;
        }
        List<Execution> level = List.of(caller);
        for (Step next : path) {
            level = calls(tree, level, next);
        }
        level.forEach(execution -> byInput.computeIfAbsent(execution.input(), unseen -> new ArrayDeque<>())
                .add(execution));
        return byInput;
    }

    /** The steps from below a caller down to a step inside it; empty if that is not inside. */
    private static Deque<Step> path(StepTree tree, int caller, int step) {
        Deque<Step> path = new ArrayDeque<>();
        for (int id = step; id > caller; id = tree.step(id).parent()) {
            path.push(tree.step(id));
        }
        boolean isInside = !path.isEmpty() && path.peek().parent() == caller;
        return isInside ? path : new ArrayDeque<>();
    }

    private static List<Execution> calls(StepTree tree, List<Execution> callers, Step called) {
        List<Execution> calls = new ArrayList<>();
        for (Execution caller : callers) {
            Frame frame = tree.frame(caller);
            for (int event = 0; event < frame.size(); event++) {
                if (frame.step(event).id() == called.id()) {
                    calls.add(frame.execution(event));
                }
            }
        }
        return calls;
    }

    private Enter enter(Execution before, Execution now) {
        boolean sameInput =
                !steps.haveComparableInputs(before.step().id()) || !Digests.differ(before.input(), now.input());
        return new Enter(before, now, sameInput);
    }
}
