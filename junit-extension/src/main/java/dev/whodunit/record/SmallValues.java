package dev.whodunit.record;

import dev.whodunit.canonical.ValueReader;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.KeptCalls;
import dev.whodunit.run.KeptValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The small values of one run, each kept once, so that every execution can be shown with what it got and gave: one row
 * passes many functions. Open addressing by digest, since it is asked at every call.
 */
final class SmallValues {

    private static final int TOKENS = 256;
    private static final int LONGEST = 2_000;
    private static final int SHARE = 8;
    private static final int OBJECT_BYTES = 160;

    /** No cell: nobody knows the value yet. */
    private static final int UNREAD = Integer.MIN_VALUE;

    private final ValueReader reader;
    private final int longest;
    private final List<KeptValue> values = new ArrayList<>();
    private final Map<String, String> types = new HashMap<>();
    private long left;
    private long[] digests = new long[1024];
    private int[] positions = new int[1024];
    private int used;

    SmallValues(ValueReader reader, Budget budget) {
        this.reader = reader;
        this.longest = Math.min(LONGEST, budget.contentCharacters());
        this.left =
                Math.min(budget.contentCharactersPerRun(), Runtime.getRuntime().maxMemory() / 16);
    }

    /**
     * The position of a value that a step used, kept now if it is new and small. A step may use a share of the room that
     * is left when it first asks, so that there is always some for those that run later.
     *
     * <p>The value is read outside the lock: it may have a lock of its own, and threads that wait for each other.
     */
    int position(StepNode step, long digest, @Nullable Object value) {
        if (!CallLog.isComplete(digest) || digest == 0) {
            return KeptCalls.NOT_KEPT;
        }
        int known = find(step, digest);
        if (known != UNREAD) {
            return known;
        }
        Artifact artifact = reader.read(value, TOKENS);
        Optional<String> json =
                artifact.state() == ArtifactState.COMPLETE ? reader.json(value, longest) : Optional.empty();
        return keep(step, digest, artifact, json);
    }

    private synchronized int find(StepNode step, long digest) {
        int slot = slot(digest);
        if (digests[slot] == digest) {
            return positions[slot];
        }
        if (step.smallBytes < 0) {
            step.smallBytes = left / SHARE;
        }
        if (step.smallBytes == 0) {
            step.isShareUsed = true;
            return KeptCalls.NOT_KEPT;
        }
        return UNREAD;
    }

    private synchronized int keep(StepNode step, long digest, Artifact artifact, Optional<String> json) {
        int slot = slot(digest);
        if (digests[slot] == digest) {
            return positions[slot];
        }
        int position = KeptCalls.NOT_KEPT;
        if (json.isPresent()) {
            int bytes = OBJECT_BYTES + json.get().length();
            left = Math.max(0, left - bytes);
            step.smallBytes = Math.max(0, step.smallBytes - bytes);
            values.add(shared(artifact, json.get()));
            position = values.size() - 1;
        }
        add(slot, digest, position);
        return position;
    }

    /** Most values are their own preview, and have one of a few types: each text is held once. */
    private KeptValue shared(Artifact artifact, String json) {
        String type = types.computeIfAbsent(artifact.type(), name -> name);
        String preview = artifact.preview().equals(json) ? json : artifact.preview();
        return new KeptValue(
                new Artifact("", type, artifact.state(), artifact.fingerprint(), artifact.size(), preview, ""), json);
    }

    private void add(int slot, long digest, int position) {
        digests[slot] = digest;
        positions[slot] = position;
        used++;
        if (used > digests.length / 2) {
            long[] oldDigests = digests;
            int[] oldPositions = positions;
            digests = new long[oldDigests.length * 2];
            positions = new int[oldDigests.length * 2];
            for (int i = 0; i < oldDigests.length; i++) {
                if (oldDigests[i] != 0) {
                    int moved = slot(oldDigests[i]);
                    digests[moved] = oldDigests[i];
                    positions[moved] = oldPositions[i];
                }
            }
        }
    }

    private int slot(long digest) {
        int mask = digests.length - 1;
        int slot = (int) (digest >>> 1) & mask;
        while (digests[slot] != 0 && digests[slot] != digest) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** What is kept until now. */
    synchronized List<KeptValue> values() {
        return List.copyOf(values);
    }

    /** A row with room for some cells, result first. */
    static int[] row(int cells) {
        int[] row = new int[cells];
        Arrays.fill(row, KeptCalls.NOT_KEPT);
        return row;
    }
}
