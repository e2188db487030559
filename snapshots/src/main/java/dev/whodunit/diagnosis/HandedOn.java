package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.RunDifference.Group;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
    private final IdentityHashMap<double[], Double> greatest = new IdentityHashMap<>();

    /** Is told of every event of an execution that is followed. */
    @FunctionalInterface
    interface Reader {

        /**
         * @param input whether what went in is to count as accepted
         * @param output whether what came out is
         */
        void read(Group called, int execution, boolean input, boolean output);
    }

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
        boolean unchanged = runs.isUnchanged(group.step());
        BitSet handsOn = new BitSet();
        for (int i = 0; i < group.out().length; i++) {
            DriftSeen seen = new DriftSeen(tolerance, unchanged);
            seen.add(group.in()[i]);
            follow(runs.current().frame(group.step().id(), i), seen, (called, execution, input, output) -> {});
            double out = group.out()[i];
            boolean isLike = Double.isNaN(out) && isLikeTheFirst(group.out());
            handsOn.set(i, out == ValueComparison.SAME || seen.explains(out) || isRead(group, out) || isLike);
        }
        forgiven.put(group.step().id(), handsOn);
    }

    /**
     * Follows one execution through what it called and read.
     *
     * @param seen what it was given; what it gets is added
     * @return the most that its code added to what it handed to others
     */
    double follow(Frame events, DriftSeen seen, Reader reader) {
        double growth = 0;
        for (int i = 0; i < events.size(); i++) {
            Group called = runs.groups().get(events.step(i).id());
            int execution = events.entry(i);
            double in = called.in()[execution];
            double out = called.out()[execution];
            seen.addState(called.receivers()[execution]);
            growth = Math.max(growth, seen.growth(in));
            boolean isGiven = in == ValueComparison.SAME || seen.explains(in) || isLike(called, called.in(), in, seen);
            boolean isMade = out == ValueComparison.SAME || isMade(called, execution, seen);
            boolean isAsAccepted = isMade && (isGiven || tolerance.covers(out));
            if (isAsAccepted) {
                seen.add(Double.isNaN(out) ? greatest(called.out()) : out);
            }
            reader.read(called, execution, isGiven && (isMade || called.isTraced()), isAsAccepted);
        }
        return growth;
    }

    /** Whether what came of a call may be so, given what went in. */
    private boolean isMade(Group called, int execution, DriftSeen seen) {
        if (called.isTraced()) {
            return isForgiven(called, execution);
        }
        double in = called.in()[execution];
        double out = called.out()[execution];
        boolean computes = called.step().function().kind() == FunctionKind.LIBRARY
                && !Visibility.asksTheWorld(called.step().function());
        boolean isMisled = computes && Double.isFinite(out) && (seen.isAny() || (Double.isFinite(in) && in > 0));
        return isMisled || seen.explains(out) || isRead(called, out) || isLike(called, called.out(), out, seen);
    }

    /** What was not kept of many executions is taken for what was kept of the first ones. */
    private boolean isLike(Group called, double[] differences, double difference, DriftSeen seen) {
        boolean isUnseenCall = !called.isTraced() && seen.isAny();
        return Double.isNaN(difference) && (isUnseenCall || isLikeTheFirst(differences));
    }

    private boolean isForgiven(Group traced, int execution) {
        return forgiven.getOrDefault(traced.step().id(), new BitSet()).get(execution);
    }

    /** What a field holds is what was written to it. */
    private boolean isRead(Group group, double difference) {
        Optional<String> field = runs.readField(group.step());
        return field.isPresent()
                && Double.isFinite(difference)
                && difference <= written.computeIfAbsent(field.get(), this::writtenTo);
    }

    /** Whether the executions that were kept differ by numbers alone. */
    private boolean isLikeTheFirst(double[] differences) {
        double most = greatest(differences);
        return most > 0 && Double.isFinite(most);
    }

    /** Asked for each execution, of which there may be very many. */
    private double greatest(double[] differences) {
        return greatest.computeIfAbsent(differences, RunDifference::greatest);
    }

    /** The greatest known difference of what was written to a field, by method or by constructor. */
    private double writtenTo(String field) {
        double greatest = ValueComparison.SAME;
        for (Group group : runs.groups()) {
            FunctionRef function = group.step().function();
            boolean isWrite = function.kind() == FunctionKind.FIELD_WRITE
                    && RunDifference.nameOf(function).equals(field);
            boolean isMaker =
                    function.kind() == FunctionKind.CONSTRUCTOR && field.startsWith(function.className() + ".");
            if (isWrite || isMaker) {
                greatest = Math.max(greatest, RunDifference.greatest(isWrite ? group.in() : group.out()));
            }
        }
        return greatest;
    }
}
