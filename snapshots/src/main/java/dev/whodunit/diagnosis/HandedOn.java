package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.RunDifference.Group;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.Step;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which executions of the pipeline's functions made nothing that is much further from accepted than what they were given, by
 * their callers or by what they called.
 */
final class HandedOn {

    private final RunDifference runs;
    private final Tolerance tolerance;
    private final Map<Integer, BitSet> forgiven = new HashMap<>();
    private final Map<String, Double> written = new HashMap<>();

    HandedOn(RunDifference runs, Tolerance tolerance) {
        this.runs = runs;
        this.tolerance = tolerance;
        List<Group> groups = runs.groups();
        for (int id = groups.size() - 1; id >= 0; id--) {
            if (groups.get(id).isTraced()) {
                judge(groups.get(id));
            }
        }
    }

    /** Callees come after callers, so what a step got from others is known when its turn comes. */
    private void judge(Group group) {
        int size = group.out().length;
        boolean unchanged = runs.isUnchanged(group.step());
        DriftSeen[] seen = new DriftSeen[size];
        for (int i = 0; i < size; i++) {
            seen[i] = new DriftSeen(tolerance, unchanged);
            seen[i].add(group.in()[i]);
        }
        for (Step child : runs.current().children(group.step().id())) {
            addFrom(runs.groups().get(child.id()), seen);
        }
        BitSet handsOn = new BitSet();
        for (int i = 0; i < size; i++) {
            double out = group.out()[i];
            boolean isLike = Double.isNaN(out) && isLikeTheFirst(group.out());
            handsOn.set(i, out == ValueComparison.SAME || seen[i].explains(out) || isRead(group, out) || isLike);
        }
        forgiven.put(group.step().id(), handsOn);
    }

    private void addFrom(Group child, DriftSeen[] seen) {
        CallLog log = child.step().log();
        for (int i = 0; i < child.out().length; i++) {
            int parent = log.parent(i);
            if (parent >= 0 && parent < seen.length) {
                seen[parent].add(child.receivers()[i]);
                seen[parent].add(!child.isTraced() || isForgiven(child, i) ? child.out()[i] : ValueComparison.SAME);
            }
        }
    }

    boolean isForgiven(Group traced, int execution) {
        return forgiven.getOrDefault(traced.step().id(), new BitSet()).get(execution);
    }

    /** What a field holds is what was written to it. */
    boolean isRead(Group group, double difference) {
        Optional<String> field = runs.readField(group.step());
        return field.isPresent()
                && Double.isFinite(difference)
                && difference <= written.computeIfAbsent(field.get(), runs::writtenTo);
    }

    /** Whether the executions that were kept differ by numbers alone. */
    static boolean isLikeTheFirst(double[] differences) {
        double greatest = RunDifference.greatest(differences);
        return greatest > 0 && Double.isFinite(greatest);
    }
}
