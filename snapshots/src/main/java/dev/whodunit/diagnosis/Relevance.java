package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.diagnosis.RunDifference.Group;
import dev.whodunit.difference.Alignment;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whose difference others can see. A function sees of an object what it reads and what calls on it give, and both are
 * recorded; so an object that only holds something else is no difference to whoever it is handed to.
 */
final class Relevance implements Weighing {

    private final StepTree accepted;
    private final StepTree current;
    private final RunDifference differences;
    private final List<Culprit> seen;
    private final Map<Culprit, Outcome> outcomes = new HashMap<>();

    /** How much of what came out of a function is another one; the values of some calls were not kept. */
    private enum Outcome {
        SEEN,
        UNKNOWN,
        HELD,
        SAME
    }

    /**
     * @param differences how far every execution is from its partner, marked by {@link #visible}
     * @param seen who did something that others see
     */
    Relevance(StepTree accepted, StepTree current, RunDifference differences, List<Culprit> seen) {
        this.accepted = accepted;
        this.current = current;
        this.differences = differences;
        this.seen = seen;
    }

    /** Marks what nobody sees as accepted: the current run with that; empty if there is no such thing. */
    static Optional<Recording> visible(RunDifference differences) {
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
        return isThere ? Optional.of(differences.marked()) : Optional.empty();
    }

    /**
     * Those who did something that others see come first: who gives another result, then who makes an object that holds
     * something else, then who only goes another way. Whoever did nothing else at all is set apart, where others did.
     */
    @Override
    public Weighed of(List<Culprit> accused) {
        List<Culprit> all = new ArrayList<>(seen);
        accused.stream()
                .filter(culprit ->
                        seen.stream().noneMatch(first -> first.function().equals(culprit.function())))
                .forEach(all::add);
        all.forEach(culprit -> outcomes.put(culprit, outcomeThere(culprit)));
        List<Culprit> ranked = new ArrayList<>(all.subList(0, seen.size()));
        ranked.sort(Comparator.comparing((Culprit culprit) -> culprit.codeChange() == CodeChange.UNCHANGED)
                .thenComparing(this::rank));
        ranked.addAll(all.subList(seen.size(), all.size()));
        boolean isOnlyHarmless = outcomes.get(ranked.get(0)) == Outcome.SAME;
        List<Culprit> named = new ArrayList<>();
        List<Culprit> harmless = new ArrayList<>();
        for (Culprit culprit : ranked) {
            if (!isOnlyHarmless && outcome(groups(culprit)) == Outcome.SAME && changedNothing(culprit)) {
                harmless.add(culprit.asHarmless());
            } else {
                named.add(wasGivenTheSame(culprit) ? culprit : culprit.asLikely());
            }
        }
        return named.isEmpty() ? new Weighed(accused, List.of()) : new Weighed(named, harmless);
    }

    /** Where nobody knows what came out of a function, the one around it that is named after it shows whether it was seen. */
    private Outcome rank(Culprit culprit) {
        Outcome own = outcomes.getOrDefault(culprit, Outcome.UNKNOWN);
        boolean isSeenAround = own == Outcome.UNKNOWN
                && seen.stream()
                        .skip(seen.indexOf(culprit))
                        .anyMatch(later -> isInside(culprit, later) && outcomes.get(later) == Outcome.SEEN);
        return isSeenAround ? Outcome.SEEN : own;
    }

    private boolean isInside(Culprit inner, Culprit outer) {
        int id = inner.currentStep();
        while (id > outer.currentStep()) {
            id = current.step(id).parent();
        }
        return id >= 0 && id == outer.currentStep();
    }

    private List<Group> groups(Culprit culprit) {
        String function = culprit.function().alignmentKey();
        return differences.groups().stream()
                .filter(group -> group.step().function().alignmentKey().equals(function))
                .toList();
    }

    /** The same at the place where it was accused. */
    private Outcome outcomeThere(Culprit culprit) {
        return culprit.currentStep() < 0
                ? Outcome.SAME
                : outcome(List.of(differences.groups().get(culprit.currentStep())));
    }

    /** The most that an execution which got what was accepted did, as far as others see. */
    private static Outcome outcome(List<Group> groups) {
        return groups.stream()
                .map(Relevance::outcome)
                .min(Comparator.naturalOrder())
                .orElse(Outcome.UNKNOWN);
    }

    private static Outcome outcome(Group group) {
        return IntStream.range(0, group.inputs().length)
                .filter(i -> group.partners()[i] != Alignment.NONE && isSameInput(group, i))
                .mapToObj(i -> outcome(group, i))
                .min(Comparator.naturalOrder())
                .orElse(Outcome.UNKNOWN);
    }

    private static boolean isSameInput(Group group, int execution) {
        return group.in()[execution] == ValueComparison.SAME || group.isAcceptedInput(execution);
    }

    private static Outcome outcome(Group group, int execution) {
        long accepted = group.accepted().output(group.partners()[execution]);
        if (Digests.differ(accepted, group.outputs()[execution])) {
            return Double.isNaN(group.out()[execution]) ? Outcome.UNKNOWN : Outcome.SEEN;
        }
        return Digests.differ(accepted, group.step().log().output(execution)) ? Outcome.HELD : Outcome.SAME;
    }

    /** Whether the execution that speaks against it was given exactly what was accepted. */
    private boolean wasGivenTheSame(Culprit culprit) {
        if (culprit.currentStep() < 0) {
            return true;
        }
        Group group = differences.groups().get(culprit.currentStep());
        int execution = (int) culprit.call();
        return execution >= group.in().length || group.in()[execution] == ValueComparison.SAME;
    }

    /** Whether all that it changes is changed as accepted, and all that leaves the pipeline there leaves as accepted. */
    private boolean changedNothing(Culprit culprit) {
        if (culprit.function().kind() == FunctionKind.STATIC_INITIALIZER || culprit.acceptedStep() < 0) {
            return false;
        }
        Set<String> before = new HashSet<>();
        Set<String> now = new HashSet<>();
        for (Group group : groups(culprit)) {
            int partner = differences.partner(group.step());
            if (partner == Alignment.NONE
                    || !addEffects(accepted, accepted.step(partner), before)
                    || !addEffects(current, group.step(), now)) {
                return false;
            }
        }
        return before.equals(now);
    }

    /** False where code stores into arrays, of which nothing is recorded. */
    private boolean addEffects(StepTree tree, Step outer, Set<String> effects) {
        List<Step> inside = new ArrayList<>(tree.descendants(outer.id()));
        inside.add(outer);
        for (Step step : inside) {
            if (!tree.contents().arraysReadBy(step).isEmpty()) {
                return false;
            }
            if (Visibility.ofPresence(step.function())
                    || !tree.contents().changedBy(step).isEmpty()) {
                effects.add(step.function().alignmentKey() + " " + inputs(tree, step));
            }
        }
        return true;
    }

    private long inputs(StepTree tree, Step step) {
        return tree == current
                ? Digests.inputs(differences.groups().get(step.id()).marked())
                : Digests.inputs(step.log());
    }
}
