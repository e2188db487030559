package dev.whodunit.canonical;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One composite value that is being read. Reused for the next one at the same depth. */
final class Frame {

    /** The value, or null for the entry of a map, which has no identity. */
    @Nullable
    Object value;

    @Nullable
    Form form;

    /** Where its bytes start. */
    int start;

    /** Where the bytes of its children start. */
    int elements;

    /** How many tokens were read before it. */
    long tokensBefore;

    /** The lowest depth that a back reference in it leads to. */
    int lowestBack;

    /** Whether all that was found in it so far can never change, and would be read in full by each read. */
    boolean isLasting;

    /** The elements of a list, if it is to be remembered. */
    @Nullable
    Object @Nullable [] elementsToKeep;

    /** Its own depth. */
    int depth;

    private @Nullable Shape shape;
    private @Nullable Cursor cursor;

    void fill(@Nullable Object newValue, Shape newShape, Cursor newCursor, @Nullable Form newForm) {
        value = newValue;
        shape = newShape;
        cursor = newCursor;
        form = newForm;
        lowestBack = Integer.MAX_VALUE;
        isLasting = true;
        elementsToKeep = null;
    }

    void release() {
        value = null;
        cursor = null;
        form = null;
        elementsToKeep = null;
    }

    Shape shape() {
        return Objects.requireNonNull(shape);
    }

    Cursor cursor() {
        return Objects.requireNonNull(cursor);
    }

    /** Whether a back reference in it leads to something around it, so that its hash depends on where it stands. */
    boolean dependsOnPlace() {
        return lowestBack < depth;
    }
}
