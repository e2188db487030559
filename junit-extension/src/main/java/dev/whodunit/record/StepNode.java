package dev.whodunit.record;

import dev.whodunit.run.Call;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.KeptCalls;
import dev.whodunit.run.KeptValue;
import dev.whodunit.run.Phase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A step while it is being recorded: where it hangs in the tree, the columns of its call log, and its samples. Guarded by
 * its own monitor.
 */
final class StepNode {

    /** Stands for the method number of a step that is not woven: a library call or field access. */
    static final int NOT_WOVEN = -1;

    final @Nullable StepNode parent;
    final int depth;
    final int site;
    final int method;
    final Phase phase;
    final Thread firstThread;
    volatile boolean concurrent;

    /** By which labels know it, 0 if they do not; guarded by {@link KeptLabels}. */
    volatile int number;

    private final List<Call> samples = new ArrayList<>();
    private final Room room;
    private volatile StepNode[] children = new StepNode[0];
    private int[] parents = new int[4];
    private int[] sequences = new int[4];
    private long[] inputs = new long[4];
    private long[] outputs = new long[4];
    private int entries;
    private volatile long count;

    /** Executions that may have entries; fewer once there is no more room. */
    private volatile int capacity;

    private final LaterExecutions later = new LaterExecutions();
    private final SummedExecutions sums = new SummedExecutions();
    private long walked;
    private int[] cells = new int[0];
    private int width;
    private boolean knownAsCallback;
    private volatile boolean behindInterface;
    private volatile boolean calledInParallel;

    /** Bytes of the run's room for small values that are left to it, -1 before it asked; written by {@link SmallValues}. */
    volatile long smallBytes = -1;

    /** Whether it has used its share of that room; threads may see it late, and keep a little more. */
    boolean isShareUsed;

    /** @param method number of the woven method, or {@link #NOT_WOVEN} */
    StepNode(@Nullable StepNode parent, int site, int method, Phase phase, int capacity) {
        this(parent, site, method, phase, capacity, parent == null ? Room.ENDLESS : parent.room);
    }

    /** @param room for it and for those below it */
    StepNode(@Nullable StepNode parent, int site, int method, Phase phase, int capacity, Room room) {
        this.room = room;
        this.parent = parent;
        this.depth = parent == null ? 0 : parent.depth + 1;
        this.site = site;
        this.method = method;
        this.phase = phase;
        this.capacity = capacity;
        this.firstThread = Thread.currentThread();
    }

    /** The child for this site and method, made and counted if there was none. */
    StepNode child(int childSite, int childMethod, Phase childPhase, int childCapacity, AtomicInteger made) {
        StepNode found = find(childSite, childMethod);
        return found != null ? found : addChild(childSite, childMethod, childPhase, childCapacity, made);
    }

    private @Nullable StepNode find(int childSite, int childMethod) {
        for (StepNode child : children) {
            if (child.site == childSite && child.method == childMethod) {
                return child;
            }
        }
        return null;
    }

    private synchronized StepNode addChild(
            int childSite, int childMethod, Phase childPhase, int childCapacity, AtomicInteger made) {
        StepNode found = find(childSite, childMethod);
        if (found != null) {
            return found;
        }
        StepNode added = new StepNode(this, childSite, childMethod, childPhase, childCapacity);
        StepNode[] more = Arrays.copyOf(children, children.length + 1);
        more[children.length] = added;
        children = more;
        made.incrementAndGet();
        return added;
    }

    /** Whether the library that calls it works in parallel; looked at once, since looking takes long. */
    synchronized boolean isCalledInParallel() {
        if (!knownAsCallback) {
            knownAsCallback = true;
            calledInParallel = ParallelStreams.callCurrentCode();
            concurrent |= calledInParallel;
        }
        return calledInParallel;
    }

    /** Its site calls an interface of the scope, and the code behind it is not woven. */
    void markBehindInterface() {
        behindInterface = true;
    }

    boolean isBehindInterface() {
        return behindInterface;
    }

    /** Whether code that is not woven, such as that of a test, calls it. */
    boolean isEntry() {
        return parent != null && parent.parent == null;
    }

    boolean isWoven() {
        return method != NOT_WOVEN;
    }

    StepNode[] children() {
        return children;
    }

    /** How many executions were opened. */
    long count() {
        return count;
    }

    /** Adds an execution that is over at once, and of which nothing was cut. */
    synchronized void add(long parentIndex, int sequence, long input, long output) {
        close(open(parentIndex, sequence), input, input, output, output, null, 0);
    }

    /** Opens an execution and returns its index. */
    synchronized long open(long parentIndex, int sequence) {
        if (Thread.currentThread() != firstThread) {
            concurrent = true;
        }
        if (entries < capacity) {
            if (entries == parents.length) {
                grow();
            }
        }
        if (entries < capacity) {
            parents[entries] = (int) Math.min(parentIndex, Integer.MAX_VALUE);
            sequences[entries] = sequence;
            entries++;
        }
        long index = count;
        count = index + 1;
        return index;
    }

    /**
     * Closes the execution with the given index. Each {@link Sight} comes as its two digests, since this happens at every event.
     *
     * @param row small values of it: positions of the result and of the arguments; null if none are kept
     * @param cells how many cells of the row there are
     */
    synchronized void close(
            long index, long input, long inputGlance, long output, long outputGlance, int @Nullable [] row, int cells) {
        sums.add(input, inputGlance, output, outputGlance);
        if (index < entries) {
            inputs[(int) index] = Sight.told(input, inputGlance);
            outputs[(int) index] = Sight.told(output, outputGlance);
            if (row != null) {
                keep((int) index, row, cells);
            }
        } else {
            later.add(index - entries, input, inputGlance, output, outputGlance);
        }
    }

    /** Whether executions of it, or of what it is inside of, run at the same time, so that their order is chance. */
    boolean isRacing() {
        for (StepNode node = this; node != null; node = node.parent) {
            if (node.calledInParallel || (node.concurrent && node.isWoven() && node.count > 1)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an execution may read its values to their end: as long as the step's allowance lasts, then ever more rarely. */
    synchronized boolean mayWalk(long index, long budget) {
        return walked < budget || (index & (index - 1)) == 0;
    }

    synchronized void spend(long tokens) {
        walked += tokens;
    }

    synchronized void keep(Call call) {
        samples.add(call);
    }

    /** Whether small values of an execution that is not kept in full may be kept. */
    boolean keepsRows(long index) {
        return isWoven() && index < capacity && !isShareUsed;
    }

    private void keep(int index, int[] row, int rowWidth) {
        if (width != 0 && width != rowWidth) {
            return;
        }
        width = rowWidth;
        int from = index * width;
        if (from + width > cells.length) {
            int length = cells.length;
            int longer = Math.max(from + width, length + (length >> 1));
            if (!room.takesCells(longer - length)) {
                isShareUsed = true;
                return;
            }
            cells = Arrays.copyOf(cells, longer);
            Arrays.fill(cells, length, cells.length, KeptCalls.NOT_KEPT);
        }
        System.arraycopy(row, 0, cells, from, width);
    }

    /** The executions of which small values were kept, as far as the values are among those given. */
    synchronized KeptCalls kept(List<String> inputs, List<KeptValue> values) {
        if (width == 0) {
            return KeptCalls.NONE;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < width - 1; i++) {
            names.add(i < inputs.size() ? inputs.get(i) : "arg" + i);
        }
        int rows = Math.min(entries, cells.length / width);
        int[] known = Arrays.copyOf(cells, rows * width);
        for (int i = 0; i < known.length; i++) {
            if (known[i] >= values.size() || known[i] <= KeptCalls.thrown(values.size())) {
                known[i] = KeptCalls.NOT_KEPT;
            }
        }
        return new KeptCalls(names, known, values);
    }

    synchronized CallLog log() {
        if (count > entries && isRacing()) {
            // which executions have entries is chance as well
            CallLog.Block all = sums.block(count);
            return new CallLog(new int[0], new int[0], new long[0], new long[0], List.of(all));
        }
        return CallLog.ofFirst(entries, parents, sequences, inputs, outputs, later.blocks(entries, count));
    }

    synchronized List<Call> samples() {
        return samples.stream().sorted(Comparator.comparingLong(Call::index)).toList();
    }

    private void grow() {
        int length = room.longer(parents.length, capacity);
        if (length == parents.length) {
            capacity = entries;
            return;
        }
        parents = Arrays.copyOf(parents, length);
        sequences = Arrays.copyOf(sequences, length);
        inputs = Arrays.copyOf(inputs, length);
        outputs = Arrays.copyOf(outputs, length);
    }
}
