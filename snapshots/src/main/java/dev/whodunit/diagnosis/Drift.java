package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.RunDifference.Group;
import dev.whodunit.difference.Alignment;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a tolerance forgives. A number counts as accepted if it is not further from the accepted one than the execution that
 * made it had already been led away by what it was given, plus the tolerance; so a function answers for what it adds, not
 * for what it hands on. Code that is the accepted one and was given numbers that are a little off is excused altogether.
 */
final class Drift {

    private final RunDifference runs;
    private final Tolerance tolerance;
    private final HandedOn handedOn;
    private final Map<Integer, BitSet> misled = new HashMap<>();
    private final List<Contribution> contributions = new ArrayList<>();
    private boolean forgives;

    /**
     * What a function added to the difference.
     *
     * @param step its step in the current run
     * @param growth how much further from accepted is what it made than what it was given, in its worst execution
     */
    record Contribution(Step step, double growth) {}

    /** @param runs measured by {@link NumberDifference} */
    Drift(RunDifference runs, Tolerance tolerance) {
        this.runs = runs;
        this.tolerance = tolerance;
        this.handedOn = new HandedOn(runs, tolerance);
        handedOn.follow(runs.current().frame(StepTree.OUTSIDE, 0), new DriftSeen(tolerance, false), this::forgive);
        runs.groups().stream().filter(Group::isTraced).forEach(this::follow);
        runs.groups().forEach(this::forgiveInside);
    }

    private void forgiveInside(Group group) {
        for (int i = 0; i < group.in().length; i++) {
            if (runs.isInsideTolerated(group.step(), i)) {
                group.inputs()[i] = CallLog.UNSTABLE;
                group.outputs()[i] = CallLog.UNSTABLE;
            }
        }
    }

    /** Callers come before callees, so whether a step was given what was accepted is known when its turn comes. */
    private void follow(Group group) {
        int id = group.step().id();
        boolean unchanged = runs.isUnchanged(group.step());
        double growth = 0;
        BitSet excused = new BitSet();
        for (int i = 0; i < group.in().length; i++) {
            DriftSeen seen = new DriftSeen(tolerance, unchanged);
            boolean isJudged = group.isAcceptedInput(i);
            if (isJudged) {
                seen.add(group.in()[i]);
            }
            growth = Math.max(growth, handedOn.follow(runs.current().frame(id, i), seen, this::forgive));
            growth = Math.max(growth, seen.growth(group.out()[i]));
            excused.set(i, isJudged && unchanged && seen.isAny());
        }
        if (runs.current().hasOrphans(id)) {
            handedOn.follow(runs.current().orphans(id), new DriftSeen(tolerance, unchanged), this::forgive);
        }
        if (!excused.isEmpty()) {
            misled.put(id, excused);
        }
        if (growth > 0) {
            contributions.add(new Contribution(group.step(), growth));
        }
    }

    private void forgive(Group group, int execution, boolean input, boolean output) {
        boolean hasPartner = group.partners()[execution] != Alignment.NONE;
        if (hasPartner && input && group.in()[execution] != ValueComparison.SAME) {
            group.acceptInput(execution);
            forgives = true;
        }
        if (hasPartner && output && group.out()[execution] != ValueComparison.SAME) {
            group.acceptOutput(execution);
            forgives = true;
        }
    }

    /** Whether it forgives anything. */
    boolean isThere() {
        return forgives;
    }

    RunDifference runs() {
        return runs;
    }

    /** By id of the step, executions of unchanged code that was given numbers that are a little off. */
    Map<Integer, BitSet> misled() {
        return misled;
    }

    /** What each function added, as far as that is known. */
    List<Contribution> contributions() {
        return contributions;
    }
}
