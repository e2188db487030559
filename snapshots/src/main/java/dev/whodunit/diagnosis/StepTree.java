package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Suspicion.Execution;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A run, indexed for walking down: the children of each step, the events of each execution, and one digest per execution
 * over everything that happened inside it, so that equal executions need not be entered.
 */
final class StepTree {

    /** Stands for the code that called the roots: the test. */
    static final int OUTSIDE = -1;

    private final Recording run;
    private final List<List<Step>> children = new ArrayList<>();
    private final long[] functions;
    private final long[][] deep;
    private final boolean[] orphans;
    private final Map<Integer, Frames> frames = new HashMap<>();
    private final CodeMap code;
    private final Getters getters;
    private final FieldContents contents;

    StepTree(Recording run) {
        this.run = run;
        this.code = new CodeMap(run.map());
        this.getters = new Getters(this, code);
        this.contents = new FieldContents(this, code);
        int size = run.steps().size();
        this.functions = new long[size];
        this.deep = new long[size][];
        this.orphans = new boolean[size];
        for (int i = 0; i <= size; i++) {
            children.add(new ArrayList<>(0));
        }
        for (Step step : run.steps()) {
            children.get(step.parent() + 1).add(step);
            functions[step.id()] = Digests.of(step.function().alignmentKey());
            deep[step.id()] = new long[step.log().entries()];
        }
        Comparator<Step> inCode = Comparator.comparingInt(step -> step.site().index());
        children.forEach(siblings -> siblings.sort(inCode.thenComparingInt(StepTree::firstSequence)));
        for (int id = size - 1; id >= 0; id--) {
            digest(run.step(id));
        }
    }

    private static int firstSequence(Step step) {
        return step.log().entries() == 0 ? 0 : step.log().sequence(0);
    }

    /** Children have larger ids, so theirs are complete when their parent's turn comes. */
    private void digest(Step step) {
        CallLog log = step.log();
        long[] own = deep[step.id()];
        long[] above = step.parent() < 0 ? new long[0] : deep[step.parent()];
        for (int i = 0; i < own.length; i++) {
            own[i] = Digests.mix(own[i] + Digests.mix(log.input(i), log.output(i)));
            int parent = log.parent(i);
            if (parent >= 0 && parent < above.length) {
                int position = step.concurrent() ? 0 : log.sequence(i);
                above[parent] += Digests.mix(functions[step.id()] + position, own[i]);
            } else if (step.parent() >= 0) {
                orphans[step.parent()] = true;
            }
        }
    }

    Recording run() {
        return run;
    }

    /** Whether what a step does is code of the pipeline, and not of a superclass outside. */
    boolean hasOwnCode(Step step) {
        return step.function().kind().isTraced() && !code.inheritsFromOutside(step.function());
    }

    /** Whether the order of a step's executions is chance: they, or what they are inside of, ran at the same time. */
    boolean isUnordered(Step step) {
        Step around = step;
        while (!around.concurrent() && around.parent() != OUTSIDE) {
            around = run.step(around.parent());
        }
        return around.concurrent();
    }

    CodeMap code() {
        return code;
    }

    Getters getters() {
        return getters;
    }

    FieldContents contents() {
        return contents;
    }

    Step step(int id) {
        return run.step(id);
    }

    int size() {
        return run.steps().size();
    }

    /** The steps called by a step's code, in the order in which the code has them. */
    List<Step> children(int id) {
        return children.get(id + 1);
    }

    /** The steps that are executed inside a step, directly or not, in the order of their ids. */
    List<Step> descendants(int id) {
        BitSet inside = new BitSet();
        inside.set(id);
        List<Step> found = new ArrayList<>();
        for (int i = id + 1; i < size(); i++) {
            if (step(i).parent() >= 0 && inside.get(step(i).parent())) {
                inside.set(i);
                found.add(step(i));
            }
        }
        return found;
    }

    /** Hash of {@link dev.whodunit.run.FunctionRef#alignmentKey()}. */
    long function(int id) {
        return functions[id];
    }

    /** Whether the types of lambdas are known; a snapshot does not have them. */
    boolean knowsTypes() {
        return run.steps().stream()
                .map(Step::function)
                .noneMatch(function -> function.kind() == FunctionKind.LAMBDA
                        && function.descriptor().isEmpty());
    }

    /** Digest of everything that happened in an execution. */
    long deep(int id, int execution) {
        return deep[id][execution];
    }

    /** Whether some executions of the children cannot be assigned to an execution of this step. */
    boolean hasOrphans(int id) {
        return orphans[id];
    }

    /** Which of the calls from outside an execution belongs to, counted in time; the last of all if that is not known. */
    int root(Execution execution) {
        Step step = execution.step();
        int index = execution.index();
        while (index >= 0 && index < step.log().entries() && step.parent() != OUTSIDE) {
            index = step.log().parent(index);
            step = run.step(step.parent());
        }
        return index >= 0 && index < step.log().entries() ? step.log().sequence(index) : Integer.MAX_VALUE;
    }

    /** The events of one execution of a step. */
    Frame frame(int id, int execution) {
        return frames(id).frame(execution);
    }

    Frame frame(Execution execution) {
        return frame(execution.step().id(), execution.index());
    }

    /** The executions of a step's children whose parent's execution is not known. */
    Frame orphans(int id) {
        return frames(id).orphans();
    }

    private Frames frames(int id) {
        return frames.computeIfAbsent(id, key -> Frames.of(this, key));
    }
}
