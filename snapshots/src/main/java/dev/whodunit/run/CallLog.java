package dev.whodunit.run;

import java.util.Arrays;
import java.util.List;

/**
 * Every execution of one step, in columns: which execution of the parent made it and when, and 64 bits of the
 * digest of what went in and what came out. The lowest bits of a digest say how much of the content is in it:
 *
 * <ul>
 *   <li>lowest bit 0: all of it;
 *   <li>{@link #UNREADABLE}: all but what cannot be read in any run;
 *   <li>{@link #CUT}: the beginning of every value. How much may be read depends on what was read before, so the beginning
 *       has one length, and is what counts, even where some of the values were read further.
 * </ul>
 *
 * <p>Unlike digests of one kind mean unlike content. Like ones mean like content only if all of it is in them, and digests
 * of two kinds mean nothing.
 *
 * <p>A step that ran more often than the budget allows keeps its first executions as entries and the rest as
 * {@link Block}s, so that a change in any execution is still seen. Immutable.
 */
public final class CallLog {

    /**
     * Consecutive executions that are kept only as a chained fingerprint.
     *
     * @param from index of the first execution
     * @param to index after the last execution
     * @param inputs chained hash of what went in
     * @param outputs chained hash of what came out
     */
    public record Block(long from, long to, long inputs, long outputs) {}

    /**
     * A digest that no content has: another run of the same code has another one here, so it says nothing. It stands in no
     * recording, only where two runs are held against each other.
     */
    public static final long UNSTABLE = 0x756e737461626c67L;

    /** A digest of content of which too little is known to compare it. It stands in no recording either. */
    public static final long UNKNOWN = 0x756e6b6e6f776e4fL;

    /** The lowest bits of a digest that lacks what cannot be read. */
    public static final long UNREADABLE = 1;

    /** The lowest bits of a digest that lacks what lies behind a limit. */
    public static final long CUT = 3;

    /** How many executions a block has, but the last one. */
    public static final int BLOCK = 4096;

    /** A step that was never executed. */
    public static final CallLog EMPTY = new CallLog(new int[0], new int[0], new long[0], new long[0], List.of());

    private final int[] parents;
    private final int[] sequence;
    private final long[] inputs;
    private final long[] outputs;
    private final List<Block> blocks;

    /**
     * @param parents per entry, the index of the parent's execution; {@code -1} if unknown
     * @param sequence per entry, its position among the events of that execution of the parent
     * @param inputs per entry, digest of what went in
     * @param outputs per entry, digest of what came out
     * @param blocks the executions after the last entry
     * @throws IllegalArgumentException if the columns differ in length
     */
    public CallLog(int[] parents, int[] sequence, long[] inputs, long[] outputs, List<Block> blocks) {
        this(parents.length, parents, sequence, inputs, outputs, List.copyOf(blocks));
        if (parents.length != sequence.length || parents.length != inputs.length || parents.length != outputs.length) {
            throw new IllegalArgumentException("the columns of a call log have one length, but these have "
                    + parents.length + ", " + sequence.length + ", " + inputs.length + " and " + outputs.length);
        }
    }

    private CallLog(int entries, int[] parents, int[] sequence, long[] inputs, long[] outputs, List<Block> blocks) {
        this.parents = Arrays.copyOf(parents, entries);
        this.sequence = Arrays.copyOf(sequence, entries);
        this.inputs = Arrays.copyOf(inputs, entries);
        this.outputs = Arrays.copyOf(outputs, entries);
        this.blocks = blocks;
    }

    /**
     * A log of which the columns have room for more entries than there are.
     *
     * @param entries how many there are
     */
    public static CallLog ofFirst(
            int entries, int[] parents, int[] sequence, long[] inputs, long[] outputs, List<Block> blocks) {
        return new CallLog(entries, parents, sequence, inputs, outputs, List.copyOf(blocks));
    }

    /** Number of executions, blocks included. */
    public long count() {
        return blocks.isEmpty() ? parents.length : blocks.get(blocks.size() - 1).to();
    }

    /** Number of executions that have an entry of their own. */
    public int entries() {
        return parents.length;
    }

    /** Index of the parent's execution that made execution {@code index}, or {@code -1}. */
    public int parent(int index) {
        return parents[index];
    }

    /** Position of execution {@code index} among the events of its parent's execution. */
    public int sequence(int index) {
        return sequence[index];
    }

    /** Digest of what went into execution {@code index}. */
    public long input(int index) {
        return inputs[index];
    }

    /** Digest of what came out of execution {@code index}; 0 if it had not ended when the recording did. */
    public long output(int index) {
        return outputs[index];
    }

    /** Whether execution {@code index} had ended when the recording did; otherwise nothing is known of its values. */
    public boolean isFinished(int index) {
        return outputs[index] != 0;
    }

    /** The executions beyond the entries. */
    public List<Block> blocks() {
        return blocks;
    }

    /** Whether a digest stands for the whole content. */
    public static boolean isComplete(long digest) {
        return (digest & 1) == 0;
    }

    /** Whether a digest stands for no more than beginnings. */
    public static boolean isCut(long digest) {
        return kind(digest) == CUT;
    }

    /** What the lowest bits of a digest say: 0, {@link #UNREADABLE} or {@link #CUT}. */
    public static long kind(long digest) {
        return isComplete(digest) ? 0 : digest & CUT;
    }

    /** The digest of a sequence of digests that ended with {@code digest}; the finalizer is that of MurmurHash3. */
    public static long chained(long sequence, long digest) {
        long mixed = sequence * 0x9E3779B97F4A7C15L + digest;
        mixed ^= mixed >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        return ofKind(kind(sequence) | kind(digest), mixed);
    }

    /** The same digest with lowest bits that say how much is in it. */
    public static long ofKind(long kind, long mixed) {
        return kind == 0 ? mixed & ~1L : (mixed & ~CUT) | kind;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CallLog that
                && Arrays.equals(parents, that.parents)
                && Arrays.equals(sequence, that.sequence)
                && Arrays.equals(inputs, that.inputs)
                && Arrays.equals(outputs, that.outputs)
                && blocks.equals(that.blocks);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Arrays.hashCode(inputs) + Arrays.hashCode(outputs)) + blocks.hashCode();
    }

    @Override
    public String toString() {
        return "CallLog[" + count() + " executions, " + blocks.size() + " blocks]";
    }
}
