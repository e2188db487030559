package dev.whodunit.canonical;

import java.util.Arrays;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/** The composites that are being read, outermost first; on the heap, so that depth costs no stack. */
final class Path {

    /** Up to this depth a scan is quicker than a table of positions. */
    private static final int SCANNED = 16;

    private static final int KEPT = 64;

    private Frame[] frames = new Frame[0];
    private int depth;
    private int orderFree;
    private boolean used;
    private final IdentityHashMap<Object, Integer> deep = new IdentityHashMap<>();

    boolean isEmpty() {
        return depth == 0;
    }

    Frame top() {
        return frames[depth - 1];
    }

    /** Whether what is read now is the value itself, or stands for it. */
    boolean isRoot() {
        return depth == 0 || (depth == 1 && top().shape().kind() == Shape.Kind.WRAPPER);
    }

    /** Whether the innermost composite has no order. */
    boolean inOrderFree() {
        return depth > 0 && top().shape().orderFree();
    }

    /** Whether any of the composites has no order. */
    boolean insideOrderFree() {
        return orderFree > 0;
    }

    void push(
            @Nullable Object value,
            Shape shape,
            Cursor cursor,
            @Nullable Form form,
            int start,
            int elements,
            long tokensBefore) {
        if (depth == frames.length) {
            frames = Arrays.copyOf(frames, Math.max(8, 2 * depth));
        }
        Frame frame = frames[depth];
        if (frame == null) {
            frame = new Frame();
            frames[depth] = frame;
        }
        frame.fill(value, shape, cursor, form);
        frame.start = start;
        frame.elements = elements;
        frame.tokensBefore = tokensBefore;
        frame.depth = depth;
        if (depth >= SCANNED && value != null) {
            deep.put(value, depth);
        }
        orderFree += shape.orderFree() ? 1 : 0;
        depth++;
        used = true;
    }

    /** Leaves the innermost composite; the frame stays readable until the next push. */
    void pop() {
        depth--;
        Frame frame = frames[depth];
        orderFree -= frame.shape().orderFree() ? 1 : 0;
        if (depth >= SCANNED && frame.value != null) {
            deep.remove(frame.value);
        }
        if (depth > 0 && frame.dependsOnPlace()) {
            refersTo(frame.lowestBack);
        }
    }

    /** How many levels up a value is being read, or 0 if it is not. */
    int distanceTo(Object value) {
        for (int i = Math.min(depth, SCANNED) - 1; i >= 0; i--) {
            if (frames[i].value == value) {
                return depth - i;
            }
        }
        Integer position = depth > SCANNED ? deep.get(value) : null;
        return position == null ? 0 : depth - position;
    }

    /** Notes that what is read now holds something of which the hash may be another one in the next read. */
    void holdsPassing() {
        if (depth > 0) {
            top().isLasting = false;
        }
    }

    /** Notes a reference that leads so many levels up. */
    void refersBack(int distance) {
        refersTo(depth - distance);
    }

    /** Notes that what was read last depends on something around the place where it was first read. */
    void refersOutside() {
        refersTo(-1);
    }

    private void refersTo(int target) {
        if (depth > 0) {
            Frame top = top();
            top.lowestBack = Math.min(top.lowestBack, target);
        }
    }

    void clear() {
        if (!used) {
            return;
        }
        used = false;
        if (frames.length > KEPT) {
            frames = new Frame[0];
        }
        for (Frame frame : frames) {
            if (frame != null) {
                frame.release();
            }
        }
        if (!deep.isEmpty()) {
            deep.clear();
        }
        depth = 0;
        orderFree = 0;
    }
}
