package dev.whodunit.canonical;

import java.util.function.ToLongFunction;

/**
 * A class whose values fit into 64 bits.
 *
 * @param type what the bits are
 * @param reader makes the bits of a value
 */
record BitsForm(Scalar.Bits type, ToLongFunction<Object> reader) implements Form.Single {

    @SuppressWarnings("unchecked") // only ever used for values of the class, and too often to check that
    static <T> BitsForm of(Scalar.Bits type, ToLongFunction<? super T> reader) {
        return new BitsForm(type, (ToLongFunction<Object>) reader);
    }

    @Override
    public void write(Object value, Visitor visitor) {
        visitor.bits(type, reader.applyAsLong(value));
    }

    /** The first half of the hash of a value that stands alone. */
    long hash(Object value) {
        return Scalar.hash(type, reader.applyAsLong(value));
    }
}
