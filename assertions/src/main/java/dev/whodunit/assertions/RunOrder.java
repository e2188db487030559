package dev.whodunit.assertions;

import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The order in which steps first started. */
final class RunOrder {

    private RunOrder() {}

    /** All steps, callers before what they call, siblings in the order of their first execution. */
    static List<RecordedStep> started(RunUnderTest run) {
        List<RecordedStep> order = new ArrayList<>();
        run.recording().roots().forEach(root -> add(run, root, order));
        return order;
    }

    private static void add(RunUnderTest run, Step step, List<RecordedStep> order) {
        order.add(new RecordedStep(run, step));
        run.recording().childrenOf(step).forEach(child -> add(run, child, order));
    }

    /** Names of the pipeline's own functions in the order in which they first started. */
    static List<String> namesInOrder(RunUnderTest run) {
        return started(run).stream()
                .filter(step -> step.step().function().kind().isTraced())
                .map(RecordedStep::name)
                .toList();
    }

    /** One line per step in the order in which they started; of many, those that the texts mean. */
    static String shown(RunUnderTest run, List<String> texts) {
        Set<Integer> wanted = texts.stream()
                .flatMap(text -> StepSelector.matching(run, text).stream())
                .map(step -> step.step().id())
                .collect(Collectors.toSet());
        List<RecordedStep> order = started(run).stream()
                .filter(step -> step.step().function().kind().isTraced()
                        || wanted.contains(step.step().id()))
                .toList();
        StringBuilder lines = new StringBuilder();
        int leftOut = 0;
        for (RecordedStep step : order) {
            if (order.size() <= Candidates.MOST || wanted.contains(step.step().id())) {
                lines.append(gap(leftOut)).append("\n  ").append(step.name());
                leftOut = 0;
            } else {
                leftOut++;
            }
        }
        return lines.append(gap(leftOut)).toString();
    }

    private static String gap(int leftOut) {
        return leftOut == 0 ? "" : "\n  … " + leftOut + (leftOut == 1 ? " other" : " others");
    }

    /** The problem with the expected order, if steps of these names did not start one after the other. */
    static Optional<Problem> check(RunUnderTest run, List<String> expected) {
        List<RecordedStep> order = started(run);
        int position = 0;
        String last = "";
        for (String text : expected) {
            List<Integer> ids = StepSelector.matching(run, text).stream()
                    .map(step -> step.step().id())
                    .toList();
            while (position < order.size()
                    && !ids.contains(order.get(position).step().id())) {
                position++;
            }
            if (position == order.size()) {
                return Optional.of(
                        ids.isEmpty()
                                ? StepMessages.noSuchStep(run, text)
                                : OrderMessages.notInOrder(run, expected, text, last));
            }
            position++;
            last = text;
        }
        return Optional.empty();
    }
}
