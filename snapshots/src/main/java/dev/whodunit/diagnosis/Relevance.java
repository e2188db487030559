package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.diagnosis.RunDifference.Group;
import dev.whodunit.run.Recording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whose difference others can see. A function sees of an object what it reads and what calls on it give, and both are
 * recorded; so an object that only holds something else is no difference to whoever it is handed to.
 *
 * @param current the current run
 * @param visible the current run, in which what nobody sees counts as accepted; empty if there is no such thing
 */
record Relevance(StepTree current, RunDifference differences, Optional<Recording> visible) {

    static Relevance of(RunDifference differences) {
        boolean isThere = false;
        for (Group group : differences.groups()) {
            for (int i = 0; i < group.in().length; i++) {
                boolean isInput = group.in()[i] == ValueComparison.LEAST;
                boolean isOutput = group.out()[i] == ValueComparison.LEAST;
                if (isInput) {
                    group.acceptInput(i);
                }
                if (isOutput) {
                    group.acceptOutput(i);
                }
                isThere |= isInput || isOutput;
            }
        }
        return new Relevance(
                differences.current(), differences, isThere ? Optional.of(differences.marked()) : Optional.empty());
    }

    /**
     * Those who did something that others see come first: who gives another result, then who makes an object that holds
     * something else, then who only goes another way.
     */
    List<Culprit> ranked(List<Culprit> seen, List<Culprit> all) {
        List<Culprit> ranked = new ArrayList<>(seen);
        ranked.sort(Comparator.comparing((Culprit culprit) -> culprit.codeChange() == CodeChange.UNCHANGED)
                .thenComparing(this::outcome));
        all.stream()
                .filter(culprit ->
                        seen.stream().noneMatch(first -> first.function().equals(culprit.function())))
                .forEach(ranked::add);
        return ranked;
    }

    private enum Outcome {
        SEEN,
        HELD,
        SAME
    }

    /** The most that an execution which got what was accepted did, as far as others see. */
    private Outcome outcome(Culprit culprit) {
        if (culprit.currentStep() < 0) {
            return Outcome.SAME;
        }
        Group group = differences.groups().get(culprit.currentStep());
        Outcome most = Outcome.SAME;
        for (int i = 0; i < group.inputs().length && most != Outcome.SEEN; i++) {
            if (group.isAcceptedInput(i) && outcome(group, i).compareTo(most) < 0) {
                most = outcome(group, i);
            }
        }
        return most;
    }

    private static Outcome outcome(Group group, int execution) {
        long accepted = group.accepted().output(group.partners()[execution]);
        if (Digests.differ(accepted, group.outputs()[execution])) {
            return Outcome.SEEN;
        }
        return Digests.differ(accepted, group.step().log().output(execution)) ? Outcome.HELD : Outcome.SAME;
    }
}
