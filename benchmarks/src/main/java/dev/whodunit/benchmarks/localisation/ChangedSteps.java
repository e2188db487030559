package dev.whodunit.benchmarks.localisation;

import dev.whodunit.diagnosis.StepComparison;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The two guesses that need no diagnosis: blame the earliest, or the most deeply nested, function with another result. */
final class ChangedSteps {

    private final List<StepComparison> inOrderOfEnd = new ArrayList<>();
    private final Map<StepComparison, Integer> depths = new HashMap<>();

    ChangedSteps(List<StepComparison> steps) {
        Deque<StepComparison> open = new ArrayDeque<>();
        for (StepComparison step : steps) {
            while (!open.isEmpty() && !isParent(open.peek(), step)) {
                inOrderOfEnd.add(open.pop());
            }
            depths.put(step, open.size());
            open.push(step);
        }
        while (!open.isEmpty()) {
            inOrderOfEnd.add(open.pop());
        }
        inOrderOfEnd.removeIf(step -> !step.shown().function().kind().isTraced() || !hasOtherOutput(step));
    }

    private static boolean isParent(StepComparison parent, StepComparison step) {
        return step.current().isPresent()
                ? isParent(parent.current(), step.current().get())
                : isParent(parent.accepted(), step.accepted().orElseThrow());
    }

    private static boolean isParent(Optional<Step> parent, Step step) {
        return parent.filter(candidate -> candidate.id() == step.parent()).isPresent();
    }

    Optional<StepComparison> earliest() {
        return inOrderOfEnd.stream().findFirst();
    }

    Optional<StepComparison> deepest() {
        StepComparison deepest = null;
        for (StepComparison step : inOrderOfEnd) {
            if (deepest == null || depths.getOrDefault(step, 0) > depths.getOrDefault(deepest, 0)) {
                deepest = step;
            }
        }
        return Optional.ofNullable(deepest);
    }

    private static boolean hasOtherOutput(StepComparison step) {
        CallLog accepted = step.accepted().map(Step::log).orElse(CallLog.EMPTY);
        CallLog current = step.current().map(Step::log).orElse(CallLog.EMPTY);
        return !outputs(accepted).equals(outputs(current));
    }

    /** A partial digest proves nothing, neither beside another partial one nor beside a complete one. */
    private static List<Long> outputs(CallLog log) {
        List<Long> outputs = new ArrayList<>();
        for (int i = 0; i < log.entries(); i++) {
            outputs.add(CallLog.isComplete(log.output(i)) ? log.output(i) : 1L);
        }
        log.blocks().forEach(block -> outputs.add(block.outputs()));
        return outputs;
    }

    /** The functions of all steps that differ: on one side only, or executed more often or with other values. */
    static Set<String> functionsIn(List<StepComparison> steps) {
        return steps.stream()
                .filter(step -> step.accepted().isEmpty()
                        || step.current().isEmpty()
                        || !executions(step.accepted().get())
                                .equals(executions(step.current().get())))
                .map(step -> step.shown().function().alignmentKey())
                .collect(Collectors.toSet());
    }

    /** What went in and came out; executions on several threads come in any order. */
    private static List<Long> executions(Step step) {
        CallLog log = step.log();
        List<Long> executions = new ArrayList<>();
        for (int i = 0; i < log.entries(); i++) {
            executions.add(log.input(i) * 31 + log.output(i));
        }
        if (step.concurrent()) {
            executions.sort(null);
        }
        log.blocks().forEach(block -> executions.add(block.inputs() * 31 + block.outputs()));
        return executions;
    }
}
