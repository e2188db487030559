package dev.whodunit.canonical;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Receives the tokens of a value: scalars one by one, and the children of the composite that is being read. */
interface Visitor {

    /** The absence of a value. */
    void nil();

    /** A scalar of at most 64 bits. */
    void bits(Scalar.Bits type, long bits);

    /** Text of any length, exactly as it is. */
    void text(String text);

    /** A scalar of the named type whose canonical text tells everything. */
    void typed(String type, CharSequence text);

    /** A number of the named type whose canonical text is a JSON number. */
    default void number(String type, String text) {
        typed(type, text);
    }

    /** A scalar that two longs tell everything about; {@code value.toString()} is its canonical text. */
    void compact(byte typeCode, long high, long low, Object value);

    /** Raw bytes: what remains in the buffer, which nobody else reads. */
    void bytes(ByteBuffer content);

    /** A value of which only the type is known. */
    void opaque(String type);

    /** A value that cannot be read, and why. */
    void unreadable(String type, String note);

    /** The value before this was read only in part, and why. */
    void partial(String note);

    /** The name of the child that follows; the shape tells it too. */
    default void field(String name) {}

    /** Reads one child; when this returns false, the cursor must return false at once and go on at the next call. */
    boolean child(@Nullable Object value);

    /** Reads one entry of a map, under the same rule as {@link #child}. */
    boolean entry(@Nullable Object key, @Nullable Object value);

    /** Whether scalars may go on; false under the same rule as {@link #child}. */
    boolean more();
}
