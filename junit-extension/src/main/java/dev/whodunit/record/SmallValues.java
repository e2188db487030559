package dev.whodunit.record;

import dev.whodunit.canonical.ValueReader;
import dev.whodunit.run.Artifact;
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
 * passes many functions.
 */
final class SmallValues {

    private static final int TOKENS = 256;
    private static final int LONGEST = 2_000;
    private static final int SHARE = 8;
    private static final int OBJECT_BYTES = 160;

    private final ValueReader reader;
    private final int longest;
    private final List<KeptValue> values = new ArrayList<>();
    private final Map<String, String> types = new HashMap<>();
    private final DigestTable positions = new DigestTable();
    private long left;

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
        int known = positions.find(digest);
        if (known != DigestTable.ABSENT) {
            return known;
        }
        return mayKeep(step) ? keep(step, digest, reader.small(value, TOKENS, longest)) : KeptCalls.NOT_KEPT;
    }

    /** The same for a value of primitive type: no object is made of one that is known. */
    int position(StepNode step, long digest, char type, long bits) {
        int known = positions.find(digest);
        return known != DigestTable.ABSENT ? known : position(step, digest, Primitive.boxed(type, bits));
    }

    private boolean mayKeep(StepNode step) {
        if (step.smallBytes < 0) {
            giveShare(step);
        }
        if (step.smallBytes == 0) {
            step.isShareUsed = true;
        }
        return step.smallBytes > 0;
    }

    private synchronized void giveShare(StepNode step) {
        if (step.smallBytes < 0) {
            step.smallBytes = left / SHARE;
        }
    }

    private synchronized int keep(StepNode step, long digest, Optional<KeptValue> read) {
        int known = positions.find(digest);
        if (known != DigestTable.ABSENT) {
            return known;
        }
        int position = KeptCalls.NOT_KEPT;
        if (read.isPresent()) {
            KeptValue value = read.get();
            int bytes = OBJECT_BYTES + value.json().length();
            left = Math.max(0, left - bytes);
            step.smallBytes = Math.max(0, step.smallBytes - bytes);
            values.add(shared(value));
            position = values.size() - 1;
        }
        positions.put(digest, position);
        return position;
    }

    /** Most values have one of a few types: each text is held once. */
    private KeptValue shared(KeptValue value) {
        Artifact read = value.artifact();
        String type = types.computeIfAbsent(read.type(), name -> name);
        return new KeptValue(
                new Artifact("", type, read.state(), read.fingerprint(), read.size(), read.preview(), ""),
                value.json());
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
