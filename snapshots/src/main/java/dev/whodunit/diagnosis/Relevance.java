package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.diagnosis.RunDifference.Group;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Recording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Whose difference others can see. A function sees of an object what it reads and what calls on it give, and both are
 * recorded; so an object that only holds something else is no difference to whoever it is handed to.
 *
 * @param accepted the accepted run
 * @param current the current run
 * @param differences how far every execution is from its partner
 * @param visible the current run, in which what nobody sees counts as accepted; empty if there is no such thing
 */
record Relevance(StepTree accepted, StepTree current, RunDifference differences, Optional<Recording> visible) {

    static Relevance of(StepTree accepted, RunDifference differences) {
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
                accepted,
                differences.current(),
                differences,
                isThere ? Optional.of(differences.marked()) : Optional.empty());
    }

    /**
     * Those who did something that others see come first: who gives another result, then who makes an object that holds
     * something else, then who only goes another way.
     */
    List<Culprit> ranked(List<Culprit> seen, List<Culprit> all) {
        List<Culprit> ranked = new ArrayList<>(seen);
        ranked.sort(Comparator.comparing((Culprit culprit) -> culprit.codeChange() == CodeChange.UNCHANGED)
                .thenComparing(culprit -> outcome(culprit, seen)));
        all.stream()
                .filter(culprit ->
                        seen.stream().noneMatch(first -> first.function().equals(culprit.function())))
                .forEach(ranked::add);
        return ranked;
    }

    /**
     * Those of whom nothing came that is different, neither a result nor anything that others see of the calls inside, while
     * of the first something did.
     */
    List<Culprit> harmless(List<Culprit> ranked) {
        if (outcome(ranked.get(0)) == Outcome.SAME) {
            return List.of();
        }
        return ranked.stream()
                .filter(culprit -> culprit.function().kind() != FunctionKind.STATIC_INITIALIZER
                        && culprit.acceptedStep() >= 0
                        && culprit.currentStep() >= 0
                        && outcome(culprit) == Outcome.SAME
                        && seenInside(accepted, culprit.acceptedStep())
                                .equals(seenInside(current, culprit.currentStep())))
                .toList();
    }

    /** The library calls inside that others see, with what they got. */
    private static Set<String> seenInside(StepTree tree, int step) {
        return tree.descendants(step).stream()
                .filter(inside -> Visibility.ofPresence(inside.function()))
                .map(inside -> inside.function().alignmentKey() + " " + Digests.inputs(inside.log()))
                .collect(Collectors.toSet());
    }

    /** How much of what came out of a function is another one; the values of some calls were not kept. */
    private enum Outcome {
        SEEN,
        UNKNOWN,
        HELD,
        SAME
    }

    /** Where nobody knows what came out of a function, the one around it that was named after it shows whether it was seen. */
    private Outcome outcome(Culprit culprit, List<Culprit> seen) {
        Outcome own = outcome(culprit);
        boolean isSeenAround = own == Outcome.UNKNOWN
                && seen.stream()
                        .skip(seen.indexOf(culprit))
                        .anyMatch(later -> isInside(culprit, later) && outcome(later) == Outcome.SEEN);
        return isSeenAround ? Outcome.SEEN : own;
    }

    private boolean isInside(Culprit inner, Culprit outer) {
        int id = inner.currentStep();
        while (id > outer.currentStep()) {
            id = current.step(id).parent();
        }
        return id >= 0 && id == outer.currentStep();
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
            return Double.isNaN(group.out()[execution]) ? Outcome.UNKNOWN : Outcome.SEEN;
        }
        return Digests.differ(accepted, group.step().log().output(execution)) ? Outcome.HELD : Outcome.SAME;
    }
}
