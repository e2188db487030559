package dev.whodunit.diagnosis;

import dev.whodunit.difference.Alignment;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Which step of the accepted run is which step of the current run; found from the roots downwards. */
final class StepAlignment {

    /** Kinds whose parameters are as the source has them; those of a lambda begin with what it captures. */
    private static final Set<FunctionKind> DECLARED = Set.of(FunctionKind.METHOD, FunctionKind.CONSTRUCTOR);

    private final int[] currentOf;
    private final int[] acceptedOf;
    private final BitSet incomparable = new BitSet();
    private final BitSet otherReceiver = new BitSet();

    private StepAlignment(int accepted, int current) {
        this.currentOf = new int[accepted];
        this.acceptedOf = new int[current];
        Arrays.fill(currentOf, Alignment.NONE);
        Arrays.fill(acceptedOf, Alignment.NONE);
    }

    static StepAlignment of(StepTree accepted, StepTree current, CodeComparison code) {
        StepAlignment alignment = new StepAlignment(accepted.size(), current.size());
        boolean typed = accepted.knowsTypes() && current.knowsTypes();
        Deque<int[]> open = new ArrayDeque<>();
        open.push(new int[] {StepTree.OUTSIDE, StepTree.OUTSIDE});
        while (!open.isEmpty()) {
            int[] parents = open.pop();
            SiblingAlignment siblings = new SiblingAlignment(accepted, current, code, typed, parents[0], parents[1]);
            int[] partners = siblings.partners();
            List<int[]> pairs = new ArrayList<>();
            for (int i = 0; i < partners.length; i++) {
                if (partners[i] != Alignment.NONE) {
                    pairs.add(new int[] {
                        accepted.children(parents[0]).get(i).id(),
                        current.children(parents[1]).get(partners[i]).id()
                    });
                }
            }
            pairs.addAll(new LevelAlignment(accepted, current, code, pairs, parents[0], parents[1]).pairs());
            for (int[] pair : pairs) {
                if (alignment.isOpen(pair)) {
                    alignment.pair(accepted, current, code, pair[0], pair[1]);
                    open.push(pair);
                }
            }
        }
        return alignment;
    }

    /** Neither was paired across levels before. */
    private boolean isOpen(int[] pair) {
        return currentOf[pair[0]] == Alignment.NONE && acceptedOf[pair[1]] == Alignment.NONE;
    }

    private void pair(StepTree accepted, StepTree current, CodeComparison code, int before, int now) {
        currentOf[before] = now;
        acceptedOf[now] = before;
        Step old = accepted.step(before);
        Step young = current.step(now);
        boolean isOtherwiseNoted = old.function().kind() != young.function().kind()
                || accepted.getters().field(old).isPresent()
                        != current.getters().field(young).isPresent();
        incomparable.set(before, isOtherwiseNoted || haveOtherParameters(old, young));
        otherReceiver.set(before, code.haveBoth(old.function(), young.function()));
    }

    private static boolean haveOtherParameters(Step before, Step now) {
        return DECLARED.contains(before.function().kind())
                && before.function().kind() == now.function().kind()
                && !Descriptors.parameters(before.function().descriptor())
                        .equals(Descriptors.parameters(now.function().descriptor()));
    }

    /** Whether an accepted step has a partner. */
    boolean hasCurrent(int acceptedId) {
        return currentOf(acceptedId) != Alignment.NONE;
    }

    /** Id of the partner of an accepted step, or {@link Alignment#NONE}. */
    int currentOf(int accepted) {
        return currentOf[accepted];
    }

    /** Id of the partner of a current step, or {@link Alignment#NONE}. */
    int acceptedOf(int current) {
        return acceptedOf[current];
    }

    /**
     * Whether the inputs of an accepted step and its partner are comparable: a method that only returns a field is noted by
     * its caller, without the receiver; once it does anything else it is recorded from the inside, with it. And a method that
     * got another parameter is given something else by necessity.
     */
    boolean haveComparableInputs(int accepted) {
        return !incomparable.get(accepted);
    }

    /** Whether the same call reached another class than before, though each run has both: the receiver is another one. */
    boolean haveOtherReceiver(int accepted) {
        return otherReceiver.get(accepted);
    }

    int acceptedSize() {
        return currentOf.length;
    }
}
