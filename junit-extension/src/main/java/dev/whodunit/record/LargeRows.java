package dev.whodunit.record;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists and arrays of a million elements or more. They are what they seem: all of their elements are there, and a pipeline that made
 * them did not do so for every row. So more of them is read, and less of it counts, than of objects that hang together.
 */
final class LargeRows {

    private static final int FEWEST = 1_000_000;
    private static final int MOST = 20_000_000;
    private static final int TOKENS_PER_ROW = 32;
    private static final int DISCOUNT = 16;
    private static final Class<?> FIXED = List.of(1, 2, 3).getClass();

    private LargeRows() {}

    /** How many tokens of a value may be read, where so many may be read of others. */
    static int tokens(@Nullable Object value, int ofOthers) {
        return Math.max(ofOthers, Math.min(rows(value), MOST) * TOKENS_PER_ROW);
    }

    /** What reading so many tokens of a value counts. */
    static long cost(@Nullable Object value, long tokens) {
        return rows(value) >= FEWEST ? tokens / DISCOUNT : tokens;
    }

    private static int rows(@Nullable Object value) {
        if (value == null) {
            return 0;
        }
        if (value.getClass() == ArrayList.class || value.getClass() == FIXED) {
            return ((List<?>) value).size();
        }
        return value.getClass().isArray() ? Array.getLength(value) : 0;
    }
}
