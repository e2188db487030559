package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.run.CallLog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
        return !seen(missing, accepted).equals(seen(extra, current));
    }

    /** How often a library call that others see is made with what, in calls that only one run makes. */
    private static Map<String, Integer> seen(List<Execution> calls, StepTree tree) {
        Map<String, Integer> seen = new HashMap<>();
        Deque<Execution> open = new ArrayDeque<>(calls);
        while (!open.isEmpty()) {
            Execution execution = open.pop();
            if (Visibility.ofPresence(execution.step().function())) {
                String given = CallLog.isCut(execution.input()) ? "" : String.valueOf(execution.input());
                seen.merge(execution.step().function().alignmentKey() + " " + given, 1, Integer::sum);
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
