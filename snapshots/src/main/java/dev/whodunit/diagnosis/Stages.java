package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.StepComparison.Status;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps that a person would name when telling what the pipeline does: what the entry function calls, without the
 * small change; and the way down to each culprit.
 */
final class Stages {

    private final List<Stage> stages = new ArrayList<>();

    /** A step with the steps that it calls. */
    private record Node(StepComparison step, List<Node> children) {}

    /**
     * A step to show.
     *
     * @param depth 0 for a stage, more for the way down to a culprit
     */
    record Stage(StepComparison step, int depth) {}

    private Stages() {}

    /** The stages among the steps of a comparison, in the order in which the code has them. */
    static List<Stage> of(List<StepComparison> steps) {
        Stages selection = new Stages();
        for (Node entry : visible(tree(steps))) {
            selection.addEntry(entry);
        }
        return selection.stages;
    }

    private static List<Node> tree(List<StepComparison> steps) {
        Map<Integer, Node> accepted = new HashMap<>();
        Map<Integer, Node> current = new HashMap<>();
        List<Node> roots = new ArrayList<>();
        for (StepComparison step : steps) {
            Node node = new Node(step, new ArrayList<>());
            step.accepted().ifPresent(before -> accepted.put(before.id(), node));
            step.current().ifPresent(now -> current.put(now.id(), node));
            Node parent = step.current().isPresent()
                    ? current.get(step.shown().parent())
                    : accepted.get(step.shown().parent());
            (parent == null ? roots : parent.children()).add(node);
        }
        return roots;
    }

    private void addEntry(Node entry) {
        Node top = entry;
        List<Node> inside = visible(top.children());
        while (inside.size() == 1
                && inside.get(0).step().shown().function().kind() == FunctionKind.METHOD
                && !visible(inside.get(0).children()).isEmpty()
                && top.step().status() != Status.CHANGED) {
            top = inside.get(0);
            inside = visible(top.children());
        }
        for (Node stage : inside) {
            stages.add(new Stage(stage.step(), 0));
            addWayDown(stage, 1);
        }
        boolean hasResult =
                !Descriptors.returnsNothing(top.step().shown().function().descriptor());
        if (inside.isEmpty() || hasResult || top.step().status() == Status.CHANGED) {
            stages.add(new Stage(top.step(), 0));
        }
    }

    private void addWayDown(Node node, int depth) {
        if (node.step().status() != Status.CONTAINS && node.step().status() != Status.CHANGED) {
            return;
        }
        for (Node child : node.children()) {
            if (child.step().status() == Status.CONTAINS || child.step().status() == Status.CHANGED) {
                stages.add(new Stage(child.step(), depth));
                addWayDown(child, depth + 1);
            }
        }
    }

    /** Nodes to show; where one is hidden, those inside it. */
    private static List<Node> visible(List<Node> nodes) {
        List<Node> visible = new ArrayList<>();
        for (Node node : nodes) {
            if (isVisible(node)) {
                visible.add(node);
            } else if (!isGetter(node) && !isConstruction(node)) {
                visible.addAll(visible(node.children()));
            }
        }
        return visible;
    }

    private static boolean isVisible(Node node) {
        Step step = node.step().shown();
        if (node.step().status() == Status.CHANGED || node.step().status() == Status.CONTAINS) {
            return true;
        }
        return switch (step.function().kind()) {
            case METHOD -> !isGetter(node);
            case LIBRARY -> step.isNamed() && !isOpaque(step);
            case CONSTRUCTOR, STATIC_INITIALIZER, LAMBDA, FIELD_READ, FIELD_WRITE -> false;
        };
    }

    /** What a constructor does inside shows in the object; it is no stage of the pipeline. */
    private static boolean isConstruction(Node node) {
        FunctionKind kind = node.step().shown().function().kind();
        return kind == FunctionKind.CONSTRUCTOR || kind == FunctionKind.STATIC_INITIALIZER;
    }

    private static boolean isOpaque(Step step) {
        return step.samples().stream()
                .map(Call::output)
                .map(Artifact::state)
                .anyMatch(state -> state == ArtifactState.OPAQUE);
    }

    private static boolean isGetter(Node node) {
        FunctionRef function = node.step().shown().function();
        return function.kind() == FunctionKind.METHOD
                && Descriptors.hasNoParameters(function.descriptor())
                && !Descriptors.returnsNothing(function.descriptor())
                && node.children().size() == 1
                && node.children().get(0).step().shown().function().kind() == FunctionKind.FIELD_READ;
    }
}
