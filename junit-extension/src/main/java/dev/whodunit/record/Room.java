package dev.whodunit.record;

import dev.whodunit.run.CallLog;
import java.util.concurrent.atomic.AtomicLong;

/** Memory that the call logs of a run may still take: the pipeline needs it more. */
final class Room {

    /** For steps of which there are few. */
    static final Room ENDLESS = new Room(Long.MAX_VALUE);

    /** What a test JVM needs for itself: the code of the pipeline, of JUnit and of ours. */
    private static final long ITSELF = 48L << 20;

    private static final long LEAST = 2L << 20;

    /** Twice its columns, since a recording has columns of its own. */
    private static final long BYTES_OF_ENTRY = 2 * (2 * Integer.BYTES + 2 * Long.BYTES);

    private static final long BYTES_OF_CELL = 2 * Integer.BYTES;

    private static final int MANY = 1_024;

    private static final int SHARE = 8;

    private final AtomicLong left;
    private volatile boolean isUsedUp;

    private Room(long bytes) {
        this.left = new AtomicLong(bytes);
    }

    /** A quarter of what a heap of so many bytes has beside what the JVM needs. */
    static Room in(long heap) {
        return new Room(share(heap, 4));
    }

    /** One of so many parts of what a heap has beside what the JVM needs, but a little of the smallest heap too. */
    static long share(long heap, int parts) {
        return Math.max(LEAST, (heap - ITSELF) / parts);
    }

    /**
     * How long the columns of a call log may be now that are full; as long as they are if there is no room. Where they end early,
     * whole blocks are missing to the capacity, so that runs with more room compare.
     */
    int longer(int length, int capacity) {
        int longer = length + (length >> 1);
        if (longer > MANY) {
            longer = capacity - Math.max(0, capacity - longer) / CallLog.BLOCK * CallLog.BLOCK;
        }
        if (takes((longer - length) * BYTES_OF_ENTRY)) {
            return longer;
        }
        isUsedUp = true;
        return length;
    }

    /** Whether there was room for more positions of small values; they have it now. */
    boolean takesCells(int cells) {
        return takes(cells * BYTES_OF_CELL);
    }

    /** A part of what is left at most, so that there is always some for those that run later. */
    private boolean takes(long bytes) {
        boolean takes = bytes <= left.get() / SHARE;
        if (takes) {
            left.addAndGet(-bytes);
        }
        return takes;
    }

    /** Whether entries found no room. */
    boolean isUsedUp() {
        return isUsedUp;
    }
}
