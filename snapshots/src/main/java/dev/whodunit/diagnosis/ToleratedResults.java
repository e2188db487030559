package dev.whodunit.diagnosis;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * How far results are from accepted ones of which a rule for their steps says something: where they are made, and as far as the very same is
 * handed on, to functions that are called and to those that get it back. The same two values anywhere else are another matter: five and
 * six are not alike because some count may be one more.
 */
final class ToleratedResults {

    private final List<Step> steps;
    private final Partners partners;
    private final ValueComparison values;
    private final ValueComparison.Measure measure;
    private final Map<Execution, Double> results = new HashMap<>();
    private final Map<Execution, Map<ValuePair, Double>> inFrames = new HashMap<>();

    private final Set<Execution> inside = new HashSet<>();

    /** Finds the accepted execution that stands beside one of the current run, if both were kept. */
    @FunctionalInterface
    interface Partners {
        Optional<CallPair> of(Step step, int execution);
    }

    record CallPair(Call before, Call now) {}

    private record Execution(int step, int number) {}

    /** @param steps of the current run, callers before callees */
    ToleratedResults(List<Step> steps, ValueComparison.Measure measure, ValueComparison values, Partners partners) {
        this.steps = steps;
        this.measure = measure;
        this.partners = partners;
        this.values = values;
        steps.forEach(step -> measure.ofResults(step).ifPresent(own -> measure(step, own)));
        if (!results.isEmpty()) {
            returned();
            handed();
            madeInside();
        }
    }

    private void measure(Step step, ValueComparison.Measure own) {
        for (int i = 0; i < step.log().entries(); i++) {
            Optional<CallPair> kept = partners.of(step, i);
            Optional<ValuePair> pair = kept.flatMap(
                    calls -> pair(calls.before().output(), calls.now().output()));
            if (pair.isPresent()) {
                double difference = values.measured(
                        kept.get().before().output(), kept.get().now().output(), own);
                results.put(new Execution(step.id(), i), difference);
                add(parent(step, i), pair.get(), difference);
            }
        }
    }

    /** Callees come after callers. */
    private void returned() {
        for (int id = steps.size() - 1; id >= 0; id--) {
            Step step = steps.get(id);
            for (int i = 0; i < step.log().entries(); i++) {
                int execution = i;
                Map<ValuePair, Double> own = inFrames.getOrDefault(new Execution(id, i), Map.of());
                if (!own.isEmpty()) {
                    partners.of(step, i)
                            .flatMap(calls ->
                                    pair(calls.before().output(), calls.now().output()))
                            .ifPresent(pair -> pass(own, pair, parent(step, execution)));
                }
            }
        }
    }

    private void handed() {
        for (Step step : steps) {
            for (int i = 0; i < step.log().entries(); i++) {
                Map<ValuePair, Double> callers = inFrames.getOrDefault(parent(step, i), Map.of());
                if (!callers.isEmpty()) {
                    Execution execution = new Execution(step.id(), i);
                    partners.of(step, i).ifPresent(calls -> handed(calls, callers, execution));
                }
            }
        }
    }

    /** What somebody left behind on the way is no part of the result, and has to be as accepted. */
    private void madeInside() {
        Map<Execution, Execution> roots = new HashMap<>();
        Set<Execution> leavingMore = new HashSet<>();
        for (Step step : steps) {
            for (int i = 0; i < step.log().entries(); i++) {
                Execution execution = new Execution(step.id(), i);
                Execution parent = parent(step, i);
                Execution above = roots.get(parent);
                Execution root = above == null && isTolerated(parent) ? parent : above;
                if (root != null) {
                    roots.put(execution, root);
                }
                if ((root != null || isTolerated(execution)) && leavesMore(step, i)) {
                    leavingMore.add(root == null ? execution : root);
                }
            }
        }
        roots.forEach((execution, root) -> {
            if (!leavingMore.contains(root)) {
                inside.add(execution);
            }
        });
    }

    private boolean leavesMore(Step step, int execution) {
        Optional<CallPair> calls = partners.of(step, execution);
        if (step.function().kind() == FunctionKind.FIELD_WRITE) {
            return calls.isEmpty()
                    || !areSame(calls.get().before().inputs(), calls.get().now().inputs());
        }
        return calls.isPresent()
                && !areSame(calls.get().before().changed(), calls.get().now().changed());
    }

    private static boolean areSame(List<Artifact> before, List<Artifact> now) {
        return before.size() == now.size()
                && IntStream.range(0, now.size()).allMatch(i -> before.get(i).hasSameContentAs(now.get(i)));
    }

    private boolean isTolerated(Execution execution) {
        Double difference = results.get(execution);
        return difference != null
                && difference == ValueComparison.LEAST
                && measure.isOfWhole(steps.get(execution.step()));
    }

    private void handed(CallPair calls, Map<ValuePair, Double> callers, Execution execution) {
        for (Artifact now : calls.now().inputs()) {
            calls.before()
                    .input(now.name())
                    .flatMap(before -> pair(before, now))
                    .ifPresent(pair -> pass(callers, pair, execution));
        }
    }

    private void pass(Map<ValuePair, Double> from, ValuePair pair, Execution to) {
        Double difference = from.get(pair);
        if (difference != null) {
            add(to, pair, difference);
        }
    }

    private void add(Execution frame, ValuePair pair, double difference) {
        inFrames.computeIfAbsent(frame, unseen -> new HashMap<>()).merge(pair, difference, ValueComparison::worse);
    }

    private static Execution parent(Step step, int execution) {
        return new Execution(step.parent(), step.log().parent(execution));
    }

    private static Optional<ValuePair> pair(Artifact before, Artifact now) {
        return ValuePair.of(before, now).filter(ValuePair::isUnlike);
    }

    /** Whether an execution did nothing but what a result needed that is near enough: how it came about does not count. */
    boolean isInside(Step step, int execution) {
        return !inside.isEmpty() && inside.contains(new Execution(step.id(), execution));
    }

    /** What is said of values that are handed to an execution. */
    Map<ValuePair, Double> given(Step step, int execution) {
        return inFrames.getOrDefault(parent(step, execution), Map.of());
    }

    /** What is said of values that an execution gives. */
    Map<ValuePair, Double> made(Step step, int execution) {
        return inFrames.getOrDefault(new Execution(step.id(), execution), Map.of());
    }

    /** What is said of the result of an execution itself. */
    OptionalDouble result(Step step, int execution) {
        Double difference = results.get(new Execution(step.id(), execution));
        return difference == null ? OptionalDouble.empty() : OptionalDouble.of(difference);
    }
}
