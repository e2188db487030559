package dev.whodunit.snapshots;

import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Outline;
import dev.whodunit.run.Phase;
import java.util.List;
import java.util.Optional;

/**
 * One step of a snapshot with what it produced.
 *
 * @param path call path from the pipeline's entry, display names joined by {@code " > "}, with {@code " #2"} after the
 *     second sibling of one name; unique in a snapshot
 * @param artifact name of what it produced
 * @param kind kind of its function
 * @param function {@code com.acme.Flights.rank(Ljava/util/List;)V}; for a lambda {@code com.acme.Flights.rank#lambda1}
 * @param phase part of the test's life in which it ran
 * @param type readable type of what it produced
 * @param threw whether it ended with an exception, which then is what it produced
 * @param state how much of the output could be captured
 * @param count how often it was executed
 * @param entries of how many of its first executions {@code inputs}, {@code outputs} and {@code blocks} have each by itself; the
 *     later ones are in them in groups, for want of memory. Digests of unlike groups cannot be compared
 * @param size number of elements, characters or bytes of the output, or {@code -1}
 * @param output fingerprint of the output if it was executed once, else {@link Fingerprint#NONE}
 * @param inputs digest of what went into all executions; for a concurrent step independent of their order
 * @param outputs digest of what came out of all executions; for a concurrent step independent of their order
 * @param pairs for a concurrent step, digest of which input led to which output, independent of the order of the
 *     executions; {@link Fingerprint#NONE} for all others
 * @param completeInputs whether everything that went in could be captured; if not, equal digests prove nothing
 * @param blocks digests of the executions [0,1), [1,2), [2,4), [4,8) …; empty if it was executed once, or if the order
 *     of its executions means nothing
 * @param preview beginning of the output's content, on one line; for people only
 * @param table summary of the output if it is a list of records whose content was kept
 * @param outline blocks and columns of the output if it is a large one
 */
public record SnapshotEntry(
        String path,
        String artifact,
        FunctionKind kind,
        String function,
        Phase phase,
        String type,
        boolean threw,
        ArtifactState state,
        long count,
        long entries,
        long size,
        Fingerprint output,
        Fingerprint inputs,
        Fingerprint outputs,
        Fingerprint pairs,
        boolean completeInputs,
        List<BlockDigest> blocks,
        String preview,
        Optional<TableSummary> table,
        Optional<Outline> outline) {

    public SnapshotEntry {
        blocks = List.copyOf(blocks);
    }

    /** What makes its function the same function in another run, as in {@code FunctionRef.alignmentKey()}. */
    public String functionKey() {
        return kind + " " + function;
    }

    /**
     * Whether both are the same step with the same values. Previews, table summaries and outlines do not matter: they are derived
     * from content that the fingerprints stand for, and how much content is at hand depends on budgets. Where the digests are the
     * same, so are the groups.
     */
    public boolean hasSameValuesAs(SnapshotEntry other) {
        return values().equals(other.values());
    }

    /** Whether nobody can say if both have the same values: digests differ, and have unlike groups of the same executions. */
    public boolean isInOtherGroupsThan(SnapshotEntry other) {
        return entries != other.entries
                && count == other.count
                && !(inputs.equals(other.inputs) && outputs.equals(other.outputs));
    }

    /** The same entry without what tells of a large output where it changed. */
    SnapshotEntry withoutOutline() {
        return with(entries, preview, table, Optional.empty());
    }

    private SnapshotEntry values() {
        return with(count, "", Optional.empty(), Optional.empty());
    }

    private SnapshotEntry with(long alone, String beginning, Optional<TableSummary> summary, Optional<Outline> large) {
        return new SnapshotEntry(
                path,
                artifact,
                kind,
                function,
                phase,
                type,
                threw,
                state,
                count,
                alone,
                size,
                output,
                inputs,
                outputs,
                pairs,
                completeInputs,
                blocks,
                beginning,
                summary,
                large);
    }
}
