package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.StepComparison.Status;
import dev.whodunit.difference.Alignment;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists the steps of both runs side by side, each with how it differs. */
final class StepStatuses {

    private final StepTree accepted;
    private final StepTree current;
    private final StepAlignment steps;
    private final Set<Integer> culprits = new HashSet<>();
    private final Set<Integer> around = new HashSet<>();
    private final List<StepComparison> compared = new ArrayList<>();

    /** A step on either side, or both; {@link Alignment#NONE} where there is none. */
    private record Row(int accepted, int current) {}

    StepStatuses(StepTree accepted, StepTree current, StepAlignment steps, List<Culprit> culprits) {
        this.accepted = accepted;
        this.current = current;
        this.steps = steps;
        for (Culprit culprit : culprits) {
            int id = culprit.currentStep();
            if (id >= 0) {
                this.culprits.add(id);
                for (int up = current.step(id).parent();
                        up >= 0;
                        up = current.step(up).parent()) {
                    around.add(up);
                }
            }
        }
    }

    List<StepComparison> all() {
        Deque<Row> open = new ArrayDeque<>();
        pushChildren(open, StepTree.OUTSIDE, StepTree.OUTSIDE, true, true);
        while (!open.isEmpty()) {
            Row row = open.pop();
            compared.add(compare(row));
            pushChildren(
                    open,
                    row.accepted(),
                    row.current(),
                    row.accepted() != Alignment.NONE,
                    row.current() != Alignment.NONE);
        }
        return compared;
    }

    private void pushChildren(Deque<Row> open, int before, int now, boolean hasAccepted, boolean hasCurrent) {
        List<Row> rows = new ArrayList<>();
        Deque<Step> removed = new ArrayDeque<>(hasAccepted ? accepted.children(before) : List.of());
        for (Step step : hasCurrent ? current.children(now) : List.<Step>of()) {
            int partner = steps.acceptedOf(step.id());
            if (removed.stream().anyMatch(old -> old.id() == partner)) {
                while (removed.getFirst().id() != partner) {
                    addRemoved(rows, removed.removeFirst(), now);
                }
                removed.removeFirst();
            }
            if (partner != Alignment.NONE || !isUnseen(step, accepted, before)) {
                rows.add(new Row(partner, step.id()));
            }
        }
        removed.forEach(step -> addRemoved(rows, step, now));
        for (int i = rows.size() - 1; i >= 0; i--) {
            open.push(rows.get(i));
        }
    }

    private void addRemoved(List<Row> rows, Step step, int now) {
        boolean isAlone = steps.currentOf(step.id()) == Alignment.NONE;
        if (isAlone && !isUnseen(step, current, now)) {
            rows.add(new Row(step.id(), Alignment.NONE));
        }
    }

    /** Initializers run once for each JVM, and what only returns a field is not recorded from the inside. */
    private static boolean isUnseen(Step step, StepTree other, int partnerOfParent) {
        return switch (step.function().kind()) {
            case STATIC_INITIALIZER -> true;
            case FIELD_READ ->
                partnerOfParent >= 0
                        && other.getters()
                                .field(other.step(partnerOfParent))
                                .equals(Optional.of(step.function().className() + "."
                                        + step.function().method()));
            case METHOD, CONSTRUCTOR, LAMBDA, LIBRARY, FIELD_WRITE -> false;
        };
    }

    private StepComparison compare(Row row) {
        if (row.current() == Alignment.NONE) {
            return new StepComparison(Optional.of(accepted.step(row.accepted())), Optional.empty(), Status.REMOVED);
        }
        Step now = current.step(row.current());
        if (row.accepted() == Alignment.NONE) {
            return new StepComparison(Optional.empty(), Optional.of(now), Status.ADDED);
        }
        Step before = accepted.step(row.accepted());
        return new StepComparison(Optional.of(before), Optional.of(now), status(before, now));
    }

    private Status status(Step before, Step now) {
        if (culprits.contains(now.id())) {
            return Status.CHANGED;
        }
        if (around.contains(now.id())) {
            return Status.CONTAINS;
        }
        return hasSameValues(before, now, steps.haveComparableInputs(before.id())) ? Status.SAME : Status.AFFECTED;
    }

    private boolean hasSameValues(Step before, Step now, boolean withInputs) {
        CallLog old = before.log();
        CallLog young = now.log();
        if (old.count() != young.count()) {
            return false;
        }
        if (accepted.isUnordered(before) || current.isUnordered(now)) {
            return Digests.isUnstable(young) || Digests.unordered(old) == Digests.unordered(young);
        }
        for (int i = 0; i < Math.min(old.entries(), young.entries()); i++) {
            boolean isOtherInput = withInputs && Digests.differ(old.input(i), young.input(i));
            if (isOtherInput || Digests.differ(old.output(i), young.output(i))) {
                return false;
            }
        }
        return old.entries() == young.entries() && !Digests.differInBlocks(old, young);
    }
}
