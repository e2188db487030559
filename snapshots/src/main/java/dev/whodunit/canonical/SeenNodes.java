package dev.whodunit.canonical;

import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of larger composites that one read has met, so that an object that is reached on many ways is read once.
 * Small ones are read again: that is cheaper than remembering, and bounded.
 */
final class SeenNodes {

    private static final int WORTH_REMEMBERING = 64;

    /**
     * @param high first half of its hash
     * @param low second half of its hash
     * @param dependsOnPlace whether it holds references to what lay around it
     */
    private record Known(long high, long low, boolean dependsOnPlace) {}

    private final IdentityHashMap<Object, Known> hashes = new IdentityHashMap<>();
    private long classes;

    /** The hash of a value that was read before, unless it could be another one here. */
    long @Nullable [] hashOf(Object value, Form form, Path path) {
        if ((classes & bit(form)) == 0) {
            return null;
        }
        Known known = hashes.get(value);
        if (known == null || (known.dependsOnPlace && path.insideOrderFree())) {
            return null;
        }
        if (known.dependsOnPlace) {
            path.refersOutside();
        }
        return new long[] {known.high, known.low};
    }

    /**
     * Remembers a composite that has just been read. What depends on its place is remembered only where the first way
     * to it is the same in every run, which is not so inside of something without order.
     */
    void remember(Frame frame, long tokens, boolean insideOrderFree, long[] hash) {
        if (!remembers(tokens - frame.tokensBefore) || frame.value == null || frame.form == null) {
            return;
        }
        if (!frame.dependsOnPlace() || !insideOrderFree) {
            classes |= bit(frame.form);
            hashes.put(frame.value, new Known(hash[0], hash[1], frame.dependsOnPlace()));
        }
    }

    /** Remembers a composite of which the hash is known from another read, and which does not depend on its place. */
    void remember(Object value, Form form, long high, long low) {
        classes |= bit(form);
        hashes.put(value, new Known(high, low, false));
    }

    /** Whether a composite of so many tokens is remembered. */
    static boolean remembers(long tokens) {
        return tokens >= WORTH_REMEMBERING;
    }

    void clear() {
        if (classes != 0) {
            classes = 0;
            hashes.clear();
        }
    }

    private static long bit(Form form) {
        return 1L << System.identityHashCode(form);
    }
}
