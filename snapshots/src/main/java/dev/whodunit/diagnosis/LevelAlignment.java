package dev.whodunit.diagnosis;

import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Pairs steps across levels: a function that was called here, and is now called by one that was put in between, or the other
 * way round.
 */
final class LevelAlignment {

    /** Further down, a function of the same name is more likely to be called for another reason. */
    private static final int MAX_LEVELS = 4;

    private final StepTree accepted;
    private final StepTree current;
    private final CodeComparison code;
    private final List<Step> gone;
    private final List<Step> added;

    /** @param siblings the pairs of children that were found, as ids */
    LevelAlignment(
            StepTree accepted,
            StepTree current,
            CodeComparison code,
            List<int[]> siblings,
            int acceptedParent,
            int currentParent) {
        this.code = code;
        this.accepted = accepted;
        this.current = current;
        Set<Integer> before = new HashSet<>();
        Set<Integer> now = new HashSet<>();
        for (int[] pair : siblings) {
            before.add(pair[0]);
            now.add(pair[1]);
        }
        this.gone = open(accepted, acceptedParent, before);
        this.added = open(current, currentParent, now);
    }

    private static List<Step> open(StepTree tree, int parent, Set<Integer> paired) {
        return tree.children(parent).stream()
                .filter(step -> isOwn(step) && !paired.contains(step.id()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static boolean isOwn(Step step) {
        return step.function().kind() == FunctionKind.METHOD || step.function().kind() == FunctionKind.CONSTRUCTOR;
    }

    /** More pairs, as ids; a function that got other parameters is still that function. */
    List<int[]> pairs() {
        List<int[]> pairs = new ArrayList<>();
        if (gone.isEmpty() || added.isEmpty()) {
            return pairs;
        }
        for (Function<Step, String> key :
                List.<Function<Step, String>>of(step -> step.function().alignmentKey(), LevelAlignment::name)) {
            find(gone, inside(current, added, key), key, (outer, inner) -> add(outer, inner, pairs));
            find(added, inside(accepted, gone, key), key, (outer, inner) -> add(inner, outer, pairs));
        }
        return pairs;
    }

    private static String name(Step step) {
        return step.function().className() + "." + step.function().method();
    }

    /** Of overloads that both runs have, none stands for another. */
    private boolean add(Step before, Step now, List<int[]> pairs) {
        boolean isSame = before.function().alignmentKey().equals(now.function().alignmentKey());
        boolean isOpen = pairs.stream().noneMatch(pair -> pair[0] == before.id() || pair[1] == now.id());
        boolean isPair = isOpen && (isSame || code.isReplacement(before.function(), now.function()));
        if (isPair) {
            pairs.add(new int[] {before.id(), now.id()});
        }
        return isPair;
    }

    private static void find(
            List<Step> wanted,
            Map<String, Deque<Step>> inside,
            Function<Step, String> key,
            BiPredicate<Step, Step> pairs) {
        for (Iterator<Step> steps = wanted.iterator(); steps.hasNext(); ) {
            Step step = steps.next();
            Deque<Step> candidates = inside.getOrDefault(key.apply(step), new ArrayDeque<>());
            Optional<Step> found = candidates.stream()
                    .filter(candidate -> pairs.test(step, candidate))
                    .findFirst();
            if (found.isPresent()) {
                candidates.remove(found.get());
                steps.remove();
            }
        }
    }

    /** What these steps call, down to some level. */
    private static Map<String, Deque<Step>> inside(StepTree tree, List<Step> steps, Function<Step, String> key) {
        Map<String, Deque<Step>> inside = new HashMap<>();
        List<Step> level = steps;
        for (int i = 0; i < MAX_LEVELS; i++) {
            level = level.stream()
                    .flatMap(step -> tree.children(step.id()).stream())
                    .filter(LevelAlignment::isOwn)
                    .toList();
            level.forEach(step -> inside.computeIfAbsent(key.apply(step), unseen -> new ArrayDeque<>())
                    .add(step));
        }
        return inside;
    }
}
