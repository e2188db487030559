package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.difference.Alignment;
import dev.whodunit.difference.KeyIndex;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Step;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToLongFunction;

/**
 * Pairs the steps that one step calls. Where the caller's code is the accepted one, its call sites are the same and
 * decide. Where it was edited they have shifted, so the steps are aligned in the order of the code, first on function
 * and content, then on function and name, then on function alone, and at last across each other, again on content first.
 */
final class SiblingAlignment {

    private final StepTree acceptedTree;
    private final StepTree currentTree;
    private final CodeComparison code;
    private final List<Step> accepted;
    private final List<Step> current;
    private final boolean sameCode;
    private final boolean typed;
    private final int[] partners;
    private final boolean[] taken;

    SiblingAlignment(
            StepTree acceptedTree,
            StepTree currentTree,
            CodeComparison code,
            boolean alignsTypes,
            int before,
            int now) {
        this.acceptedTree = acceptedTree;
        this.currentTree = currentTree;
        this.code = code;
        this.accepted = acceptedTree.children(before);
        this.current = currentTree.children(now);
        this.sameCode = before != StepTree.OUTSIDE
                && code.change(
                                acceptedTree.step(before).function(),
                                currentTree.step(now).function())
                        == CodeChange.UNCHANGED;
        this.typed = alignsTypes;
        this.partners = new int[accepted.size()];
        this.taken = new boolean[current.size()];
        Arrays.fill(partners, Alignment.NONE);
    }

    /** For every accepted child the position of its partner among the current children, or {@link Alignment#NONE}. */
    int[] partners() {
        if (sameCode) {
            pairAnywhere(step -> step.site().index());
            pairReplacements();
        } else {
            pairInOrder(SiblingAlignment::nameAndContent);
            pairLambdas(this::hasSameCode);
            pairInOrder(SiblingAlignment::nameAndFirstInput);
            pairInOrder(SiblingAlignment::name);
            pairInOrder(step -> 0);
            pairLambdas((before, now) -> hasSameType(before.function(), now.function()));
            pairReplacements();
            pairAnywhere(SiblingAlignment::nameAndContent);
            pairAnywhere(SiblingAlignment::name);
        }
        pairAnywhere(step -> 0);
        return partners;
    }

    private static long name(Step step) {
        return Digests.of(step.site().storedInto());
    }

    private static long nameAndContent(Step step) {
        return Digests.mix(name(step), Digests.mix(Digests.inputs(step.log()), Digests.outputs(step.log())));
    }

    /** Of two calls of a function in branches, the one that is made begins alike. */
    private static long nameAndFirstInput(Step step) {
        long first = step.log().entries() == 0 ? 0 : step.log().input(0);
        return Digests.mix(name(step), first);
    }

    private void pairInOrder(ToLongFunction<Step> key) {
        int[] before = open(true);
        int[] now = open(false);
        long[] acceptedKeys = new long[before.length];
        long[] currentKeys = new long[now.length];
        int[] acceptedGaps = gaps(true);
        int[] currentGaps = gaps(false);
        for (int i = 0; i < before.length; i++) {
            acceptedKeys[i] = key(acceptedTree, accepted.get(before[i]), key) + acceptedGaps[before[i]];
        }
        for (int i = 0; i < now.length; i++) {
            currentKeys[i] = key(currentTree, current.get(now[i]), key) + currentGaps[now[i]];
        }
        int[] found = Alignment.partners(acceptedKeys, currentKeys);
        for (int i = 0; i < found.length; i++) {
            if (found[i] != Alignment.NONE) {
                pair(before[i], now[found[i]]);
            }
        }
    }

    private void pairAnywhere(ToLongFunction<Step> key) {
        int[] now = open(false);
        long[] keys = new long[now.length];
        for (int i = 0; i < now.length; i++) {
            keys[i] = key(currentTree, current.get(now[i]), key);
        }
        KeyIndex index = new KeyIndex(keys, 0, keys.length);
        for (int i : open(true)) {
            int found = index.take(key(acceptedTree, accepted.get(i), key));
            if (found != Alignment.NONE) {
                pair(i, now[found]);
            }
        }
    }

    /** Lambdas of one method move when another one is written before them, and their numbers with them. */
    private void pairLambdas(BiPredicate<Step, Step> isSame) {
        for (int i : open(true)) {
            for (int j : open(false)) {
                Step before = accepted.get(i);
                Step now = current.get(j);
                if (partners[i] == Alignment.NONE && areOfOneMethod(before, now) && isSame.test(before, now)) {
                    pair(i, j);
                }
            }
        }
    }

    private boolean areOfOneMethod(Step before, Step now) {
        return typed
                && before.function().kind() == FunctionKind.LAMBDA
                && now.function().kind() == FunctionKind.LAMBDA
                && before.function().className().equals(now.function().className())
                && before.function().enclosing().equals(now.function().enclosing());
    }

    private boolean hasSameCode(Step before, Step now) {
        return hasSameType(before.function(), now.function())
                && code.change(before.function(), now.function()) == CodeChange.UNCHANGED;
    }

    private static boolean hasSameType(FunctionRef before, FunctionRef now) {
        return Descriptors.lastParameterAndResult(before.descriptor())
                .equals(Descriptors.lastParameterAndResult(now.descriptor()));
    }

    /** A function that took another one's place: renamed, moved to another class, or overridden. */
    private void pairReplacements() {
        int[] acceptedGaps = gaps(true);
        int[] currentGaps = gaps(false);
        int[] now = open(false);
        for (int i : open(true)) {
            for (int j : now) {
                boolean samePlace = sameCode
                        ? accepted.get(i).site().index()
                                == current.get(j).site().index()
                        : acceptedGaps[i] == currentGaps[j];
                if (samePlace && !taken[j] && isReplacement(accepted.get(i), current.get(j))) {
                    pair(i, j);
                    break;
                }
            }
        }
    }

    private boolean isReplacement(Step before, Step now) {
        FunctionRef old = before.function();
        FunctionRef young = now.function();
        if (isOfInterface(old, young) || isOfInterface(young, old)) {
            return true;
        }
        if (!old.kind().isTraced() || old.kind() != young.kind()) {
            return false;
        }
        boolean overridden = sameCode
                && old.method().equals(young.method())
                && old.descriptor().equals(young.descriptor());
        boolean sameInputs = before.count() == now.count() && Digests.inputs(before.log()) == Digests.inputs(now.log());
        boolean sameOutputs =
                Digests.outputs(before.log()) == Digests.outputs(now.log()) && !code.knowsBoth(old, young);
        boolean resigned = old.className().equals(young.className())
                && old.method().equals(young.method())
                && code.isReplacement(old, young);
        return overridden || resigned || (sameInputs && (sameOutputs || code.isReplacement(old, young)));
    }

    /** A call of an interface is noted like a library's, as long as what implements it does nothing but return a field. */
    private static boolean isOfInterface(FunctionRef call, FunctionRef implementation) {
        return call.kind() == FunctionKind.LIBRARY
                && implementation.kind() == FunctionKind.METHOD
                && call.method().equals(implementation.method())
                && Descriptors.parameters(call.descriptor())
                        .equals(Descriptors.parameters(implementation.descriptor()));
    }

    /** Lambdas are numbered in their method; of another type it is another lambda. What it captures may change. */
    private long key(StepTree tree, Step step, ToLongFunction<Step> key) {
        long function = tree.function(step.id());
        if (typed && step.function().kind() == FunctionKind.LAMBDA) {
            String type = Descriptors.lastParameterAndResult(step.function().descriptor());
            function = Digests.mix(function, Digests.of(type));
        }
        return Digests.mix(function, key.applyAsLong(step));
    }

    private void pair(int before, int now) {
        partners[before] = now;
        taken[now] = true;
    }

    private int[] open(boolean ofAccepted) {
        int size = ofAccepted ? partners.length : taken.length;
        int[] open = new int[size];
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (ofAccepted ? partners[i] == Alignment.NONE : !taken[i]) {
                open[count++] = i;
            }
        }
        return Arrays.copyOf(open, count);
    }

    /** Per child, how many pairs are before it: equal numbers lie between the same neighbours. */
    private int[] gaps(boolean ofAccepted) {
        int size = ofAccepted ? partners.length : taken.length;
        int[] gaps = new int[size];
        int pairs = 0;
        for (int i = 0; i < size; i++) {
            gaps[i] = pairs;
            if (ofAccepted ? partners[i] != Alignment.NONE : taken[i]) {
                pairs++;
            }
        }
        return gaps;
    }
}
