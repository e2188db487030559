package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.run.CallLog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The events of an execution that only one of the runs has. Where a function was extracted or inlined, its calls are made
 * from another place: they are not gone, and not new.
 */
final class Reshaping {

    private final StepTree accepted;
    private final StepTree current;
    private final List<Execution> missing = new ArrayList<>();
    private final List<Execution> extra = new ArrayList<>();
    private boolean isThere;

    Reshaping(StepTree accepted, StepTree current) {
        this.accepted = accepted;
        this.current = current;
    }

    void addMissing(Execution event) {
        isThere |= isOfOneRun(event, current);
        missing.add(event);
    }

    void addExtra(Execution event) {
        isThere |= isOfOneRun(event, accepted);
        extra.add(event);
    }

    /** Whether a function of the scope is in the code of one run only: extracted, inlined, or brought by a new feature. */
    private static boolean isOfOneRun(Execution event, StepTree other) {
        return event.step().function().kind().isTraced()
                && !other.code().isEmpty()
                && !other.code().contains(event.step().function());
    }

    /** Whether a function was extracted or inlined, going by the code of the two runs. */
    boolean isThere() {
        return isThere;
    }

    /** Whether library calls that others see are gone or new, and are not made from another place instead. */
    boolean changesCalls() {
        return !seen(missing, accepted).equals(seen(extra, current)) || areGivenOther();
    }

    /** Whether calls of one library function, made here in both runs, are given something else or made more often. */
    private boolean areGivenOther() {
        Map<String, List<Long>> before = given(missing);
        Map<String, List<Long>> now = given(extra);
        return before.entrySet().stream()
                .filter(calls -> now.containsKey(calls.getKey()))
                .anyMatch(calls -> areUnlike(calls.getValue(), now.getOrDefault(calls.getKey(), List.of())));
    }

    /** Which of many calls are cut is chance. */
    private static boolean areUnlike(List<Long> before, List<Long> now) {
        boolean isCut = Stream.concat(before.stream(), now.stream()).anyMatch(CallLog::isCut);
        return isCut ? before.size() != now.size() : !before.equals(now);
    }

    private static Map<String, List<Long>> given(List<Execution> calls) {
        return calls.stream()
                .filter(call -> Visibility.ofPresence(call.step().function()))
                .sorted(Comparator.comparingLong(Execution::input))
                .collect(Collectors.groupingBy(
                        call -> call.step().function().alignmentKey(),
                        Collectors.mapping(Execution::input, Collectors.toList())));
    }

    /** The library functions that others see, in calls that only one run makes. */
    private static Set<String> seen(List<Execution> calls, StepTree tree) {
        Set<String> seen = new HashSet<>();
        Deque<Execution> open = new ArrayDeque<>(calls);
        while (!open.isEmpty()) {
            Execution execution = open.pop();
            if (Visibility.ofPresence(execution.step().function())) {
                seen.add(execution.step().function().alignmentKey());
            }
            if (execution.step().function().kind().isTraced()) {
                Frame frame = tree.frame(execution);
                for (int event = 0; event < frame.size(); event++) {
                    open.push(frame.execution(event));
                }
            }
        }
        return seen;
    }
}
