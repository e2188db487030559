package dev.whodunit.assertions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Of the steps that changed shares, those that others only contain are left out. */
final class ShareSuspects {

    private ShareSuspects() {}

    /** The innermost functions of the pipeline; a library call only where no function around it is among them. */
    static List<ShareChange> of(List<ShareChange> changes) {
        Set<Integer> functions = changes.stream()
                .filter(ShareSuspects::isFunction)
                .map(change -> id(change.call().step()))
                .collect(Collectors.toSet());
        return changes.stream()
                .filter(change -> isFunction(change)
                        ? changes.stream()
                                .filter(ShareSuspects::isFunction)
                                .noneMatch(other -> isInside(
                                        other.call().step(), change.call().step()))
                        : !hasAncestor(change.call().step(), step -> functions.contains(id(step))))
                .toList();
    }

    private static boolean isFunction(ShareChange change) {
        return change.call().step().step().function().kind().isTraced();
    }

    private static boolean isInside(RecordedStep step, RecordedStep outer) {
        return hasAncestor(step, ancestor -> id(ancestor) == id(outer));
    }

    private static boolean hasAncestor(RecordedStep step, Predicate<RecordedStep> condition) {
        Optional<RecordedStep> parent = step.parent();
        return parent.isPresent() && (condition.test(parent.get()) || hasAncestor(parent.get(), condition));
    }

    private static int id(RecordedStep step) {
        return step.step().id();
    }
}
