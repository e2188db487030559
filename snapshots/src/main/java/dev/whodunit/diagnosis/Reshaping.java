package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.List;
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
    private final List<Step> missing = new ArrayList<>();
    private final List<Step> extra = new ArrayList<>();
    private final List<Step> inlined = new ArrayList<>();
    private final List<Step> extracted = new ArrayList<>();

    Reshaping(StepTree accepted, StepTree current) {
        this.accepted = accepted;
        this.current = current;
    }

    void addMissing(Execution event) {
        (isOfOneRun(event, current) ? inlined : missing).add(event.step());
    }

    void addExtra(Execution event) {
        (isOfOneRun(event, accepted) ? extracted : extra).add(event.step());
    }

    /** Whether a function of the scope is in the code of one run only: extracted, inlined, or brought by a new feature. */
    private static boolean isOfOneRun(Execution event, StepTree other) {
        return event.step().function().kind().isTraced()
                && !other.code().isEmpty()
                && !other.code().contains(event.step().function());
    }

    /** Whether a function was extracted or inlined, going by the code of the two runs. */
    boolean isThere() {
        return !inlined.isEmpty() || !extracted.isEmpty();
    }

    /** Whether some call that others see is gone or new, and is not made from an extracted or inlined function instead. */
    boolean changesCalls() {
        return !seen(missing, inlined, accepted).equals(seen(extra, extracted, current));
    }

    /** The library calls that others see, in calls that only one run makes. */
    private static Set<String> seen(List<Step> calls, List<Step> reshaped, StepTree tree) {
        return Stream.concat(calls.stream(), reshaped.stream())
                .flatMap(call -> Stream.concat(Stream.of(call), tree.descendants(call.id()).stream()))
                .filter(Reshaping::isSeen)
                .map(step -> step.function().alignmentKey())
                .collect(Collectors.toSet());
    }

    private static boolean isSeen(Step step) {
        return Visibility.ofPresence(step.function());
    }
}
