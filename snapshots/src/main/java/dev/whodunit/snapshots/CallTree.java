package dev.whodunit.snapshots;

import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The steps of a run as a tree in an order that does not depend on threads: siblings in the order of their call sites.
 *
 * <p>Static initializers and what they call are left out: which step they run under depends on what ran before in the
 * same JVM.
 */
final class CallTree {

    /**
     * A step in the tree.
     *
     * @param step the step
     * @param unordered whether the order of its executions means nothing
     * @param path readable call path; {@code ""} for a step without a line
     */
    record Node(Step step, boolean unordered, String path) {

        /** Whether it has a line in the snapshot: the pipeline's own code, and library results that it gives a name. */
        boolean hasLine() {
            FunctionKind kind = step.function().kind();
            return kind.isTraced() || (kind == FunctionKind.LIBRARY && step.isNamed());
        }
    }

    private static final Comparator<Step> BY_SITE =
            Comparator.comparingInt(step -> step.site().index());
    private static final Comparator<Step> AS_CALLED = BY_SITE.thenComparingInt(Step::id);
    private static final Comparator<Step> BY_FUNCTION =
            BY_SITE.thenComparing(step -> step.function().alignmentKey()).thenComparingInt(Step::id);

    private final Recording run;
    private final Map<Integer, List<Step>> children = new HashMap<>();
    private final boolean[] leadsToLine;
    private final List<Node> nodes = new ArrayList<>();

    private CallTree(Recording run) {
        this.run = run;
        this.leadsToLine = new boolean[run.steps().size()];
    }

    static CallTree of(Recording run) {
        CallTree tree = new CallTree(run);
        tree.link();
        tree.walk();
        return tree;
    }

    /** All steps but those of static initializers, callers before callees. */
    List<Node> nodes() {
        return nodes;
    }

    /** The steps that have a line in the snapshot. */
    List<Node> lines() {
        return nodes.stream()
                .filter(node -> node.hasLine() && !node.path().isEmpty())
                .toList();
    }

    /** Path of a step, or of the one around it that has a line. */
    String pathOf(int step) {
        Map<Integer, String> paths = new HashMap<>();
        nodes.forEach(node -> paths.put(node.step().id(), node.path()));
        int at = step;
        while (at >= 0 && paths.getOrDefault(at, "").isEmpty()) {
            at = run.step(at).parent();
        }
        return paths.getOrDefault(at, "");
    }

    private void link() {
        boolean[] leftOut = new boolean[run.steps().size()];
        for (Step step : run.steps()) {
            leftOut[step.id()] = step.function().kind() == FunctionKind.STATIC_INITIALIZER
                    || (step.parent() >= 0 && leftOut[step.parent()]);
            if (!leftOut[step.id()]) {
                children.computeIfAbsent(step.parent(), parent -> new ArrayList<>())
                        .add(step);
            }
        }
        boolean[] inRecursion = inRecursion();
        for (int id = run.steps().size() - 1; id >= 0; id--) {
            Step step = run.step(id);
            leadsToLine[id] =
                    !leftOut[id] && !inRecursion[id] && (leadsToLine[id] || new Node(step, false, "").hasLine());
            if (leadsToLine[id] && step.parent() >= 0) {
                leadsToLine[step.parent()] = true;
            }
        }
    }

    /**
     * Which steps a recursive function made below its outermost call: one line stands for all of them, or a recursion
     * that branches would fill the file.
     */
    private boolean[] inRecursion() {
        boolean[] inside = new boolean[run.steps().size()];
        for (Step step : run.steps()) {
            int parent = step.parent();
            inside[step.id()] = parent >= 0 && inside[parent];
            while (!inside[step.id()] && parent >= 0 && step.function().kind().isTraced()) {
                inside[step.id()] = run.step(parent).function().equals(step.function());
                parent = run.step(parent).parent();
            }
        }
        return inside;
    }

    /** Depth first with a stack of its own: recursive pipelines make trees deeper than the thread's stack. */
    private void walk() {
        Deque<Node> open = new ArrayDeque<>();
        pushChildren(open, -1, "", false);
        while (!open.isEmpty()) {
            Node node = open.pop();
            nodes.add(node);
            pushChildren(open, node.step().id(), node.path(), node.unordered());
        }
    }

    private void pushChildren(Deque<Node> open, int parent, String parentPath, boolean parentUnordered) {
        List<Step> siblings = new ArrayList<>(children.getOrDefault(parent, List.of()));
        boolean unordered = parentUnordered || siblings.stream().anyMatch(Step::concurrent);
        siblings.sort(unordered ? BY_FUNCTION : AS_CALLED);
        Map<String, Integer> seen = new HashMap<>();
        List<Node> found = new ArrayList<>();
        for (Step step : siblings) {
            String path = leadsToLine[step.id()] ? pathOf(step, parentPath, seen) : "";
            found.add(new Node(step, parentUnordered || step.concurrent(), path));
        }
        for (int i = found.size() - 1; i >= 0; i--) {
            open.push(found.get(i));
        }
    }

    /** Only siblings that lead to a line are numbered, so that one more library call somewhere renames nothing. */
    private static String pathOf(Step step, String parentPath, Map<String, Integer> seen) {
        String name = step.function().displayName();
        int number = seen.merge(name, 1, Integer::sum);
        String numbered = number == 1 ? name : name + " #" + number;
        return parentPath.isEmpty() ? numbered : parentPath + " > " + numbered;
    }
}
