package dev.whodunit.lineage;

import dev.whodunit.bridge.Labels;
import dev.whodunit.labels.LabelNumbers;
import dev.whodunit.provenance.Cells;
import dev.whodunit.provenance.DerivationGraph;
import dev.whodunit.provenance.InterimFile;
import dev.whodunit.provenance.Maker;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The lineage of one run while it is recorded: where the values come from that the recorder keeps. What it tells of a value is so
 * at the moment of the question, on the thread that has the value.
 */
public final class RunLineage {

    private static final int PARTS_OF_RUN = 30_000_000;
    private static final int PARTS_OF_ARTIFACT = 5_000_000;
    private static final int BYTES_PER_LABEL = 32;

    private final LabelRun run;
    private final Set<String> gaps = new LinkedHashSet<>();
    private int parts = PARTS_OF_RUN;

    /**
     * @param scope whether a class, given by its binary name, is woven
     * @param classPath where flow summaries of users are
     * @param numbers those that the code was woven with
     * @param stepOfThread a number for the step that runs on the current thread, 0 if there is none
     * @param labels how many values are told apart at most; fewer where a fifth of the memory does not hold as many
     */
    public RunLineage(
            Predicate<String> scope,
            ClassLoader classPath,
            LabelNumbers numbers,
            IntSupplier stepOfThread,
            int labels) {
        long held = Runtime.getRuntime().maxMemory() / 5 / BYTES_PER_LABEL;
        this.run = new LabelRun(scope, classPath, numbers, stepOfThread, (int) Math.min(labels, held));
    }

    /** What woven code on this thread speaks to. */
    public Labels ofThisThread() {
        return run.ofThisThread();
    }

    /** The parts of what the woven method that is ending on this thread returns. */
    public Cells returned(@Nullable Object value) {
        return parts(value, run.ofThisThread().result());
    }

    /** The parts of what the last call of the code on this thread has given. */
    public Cells answered(@Nullable Object value) {
        return parts(value, run.ofThisThread().lastAnswer());
    }

    /** The parts of an argument of the woven method that has begun on this thread, the receiver first. */
    public Cells given(int index, @Nullable Object value) {
        return parts(value, run.ofThisThread().given(index));
    }

    /** The parts of a value that the code has at hand. */
    public Cells now(@Nullable Object value) {
        return parts(value, 0);
    }

    /** The woven method that is ending on this thread hands on a value, which has then passed through it. */
    public void passes(@Nullable Object value) {
        if (Identity.isValue(value)) {
            passesScalar();
        }
    }

    /** The same of a value of primitive type. */
    public void passesScalar() {
        run.ofThisThread().pass();
    }

    private Cells parts(@Nullable Object value, int label) {
        LabelledParts found;
        synchronized (run) {
            found = LabelledParts.of(run, value, label, Math.max(1, Math.min(PARTS_OF_ARTIFACT, left())));
        }
        Cells cells = found.cells();
        spend(cells.size());
        if (found.isFull()) {
            gap(
                    "The run has more values than are kept with where they came from; of some artifacts the last parts are not known.");
        }
        return cells;
    }

    private synchronized int left() {
        return parts;
    }

    private synchronized void spend(int kept) {
        parts -= kept;
    }

    /** Something is not followed; the sentence says what. */
    public synchronized void gap(String what) {
        gaps.add(what);
    }

    /** The files that the pipeline wrote itself and read again, until now. */
    public List<InterimFile> interim() {
        synchronized (run) {
            return run.files().readAgain();
        }
    }

    /** How the values of the run were made out of others, until now. */
    public DerivationGraph graph() {
        return run.provenance().graph();
    }

    /**
     * The functions that made them, by number.
     *
     * @param stepIds the id in the recording of a step with a number, -1 for one that is not in it
     */
    public List<Maker> makers(IntFunction<Integer> stepIds) {
        return run.makers().all(stepIds);
    }

    /** What was not followed, a sentence each. */
    public synchronized List<String> gaps() {
        Set<String> all = new LinkedHashSet<>(run.notices());
        all.addAll(gaps);
        run.provenance()
                .coarseSince()
                .ifPresent(labels -> all.add(String.format(
                        Locale.ROOT,
                        "The run made more than %,d values. Those that came later are not told apart: each may be made of any other, and"
                                + " answers that rest on them are coarse. Use less data, trace fewer classes, or raise whodunit.labels and"
                                + " the heap, of which a fifth is for labels.",
                        labels)));
        return List.copyOf(all);
    }
}
