package dev.whodunit.canonical;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hashes of long lists of values that can never change and were read lately: a list that holds the very same elements in the same
 * order has the same hash, whatever list it is. So a list that passes many functions, or is looked at before and after a call, is read
 * once. The elements are held weakly, all together, so that no object of the pipeline lives longer for having been read.
 */
final class KnownLists {

    /** Shorter lists are read again: that is cheaper than to compare and to keep them. */
    private static final int SHORTEST = 128;

    private static final int MOST = 8;

    /** So many times as much memory as a copy of a list takes must there be. */
    private static final int SHARE = 64;

    private static final int BYTES_OF_REFERENCE = 4;
    private static final long LONGEST = Runtime.getRuntime().maxMemory() / SHARE / BYTES_OF_REFERENCE;

    /** Lists that no code can change, of more than two elements. */
    private static final Class<?> FIXED = List.of(1, 2, 3).getClass();

    /** A list that was read. */
    static final class Known {

        private final @Nullable Object[] elements;
        private final long high;
        private final long low;
        private final long tokens;

        /**
         * Not copied.
         *
         * @param elements what it held
         * @param high first half of its hash
         * @param low second half of its hash
         * @param tokens how many tokens its elements take
         */
        Known(@Nullable Object[] elements, long high, long low, long tokens) {
            this.elements = elements;
            this.high = high;
            this.low = low;
            this.tokens = tokens;
        }

        long high() {
            return high;
        }

        long low() {
            return low;
        }

        long tokens() {
            return tokens;
        }

        private boolean holds(@Nullable Object[] others) {
            int length = elements.length;
            if (length != others.length || elements[length / 2] != others[length / 2]) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (elements[i] != others[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private WeakReference<List<Known>> remembered = new WeakReference<>(null);

    /** Whether a list of a class that hands out all of its elements at once is worth being remembered. */
    static boolean remembers(Object value) {
        if (!isPlain(value.getClass())) {
            return false;
        }
        int size = ((List<?>) value).size();
        return size >= SHORTEST && size <= LONGEST;
    }

    private static boolean isPlain(Class<?> type) {
        return type == ArrayList.class || type == FIXED;
    }

    @Nullable
    Known find(@Nullable Object[] elements) {
        List<Known> lists = remembered.get();
        if (lists != null) {
            for (int i = lists.size() - 1; i >= 0; i--) {
                if (lists.get(i).holds(elements)) {
                    return lists.get(i);
                }
            }
        }
        return null;
    }

    /** The oldest gives way. */
    void put(Known list) {
        List<Known> lists = remembered.get();
        if (lists == null) {
            lists = new ArrayList<>(MOST);
            remembered = new WeakReference<>(lists);
        }
        if (lists.size() == MOST) {
            lists.remove(0);
        }
        lists.add(list);
    }
}
