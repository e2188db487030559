package dev.whodunit.canonical;

/** The {@linkplain ValueReader#digest digests} of boxed values, for which no object need be made. */
public final class PrimitiveDigests {

    private PrimitiveDigests() {}

    /** The digest of an {@code Integer}. */
    public static long digest(int value) {
        return Scalar.hash(Scalar.Bits.INT, value) & ~1L;
    }

    /** The digest of a {@code Long}. */
    public static long digest(long value) {
        return Scalar.hash(Scalar.Bits.LONG, value) & ~1L;
    }

    /** The digest of a {@code Double}. */
    public static long digest(double value) {
        return Scalar.hash(Scalar.Bits.DOUBLE, Scalar.bits(value)) & ~1L;
    }

    /** The digest of a {@code Float}. */
    public static long digest(float value) {
        return Scalar.hash(Scalar.Bits.FLOAT, Scalar.bits(value)) & ~1L;
    }

    /** The digest of a {@code Boolean}. */
    public static long digest(boolean value) {
        return Scalar.hash(Scalar.Bits.BOOLEAN, value ? 1 : 0) & ~1L;
    }

    /** The digest of a {@code Character}. */
    public static long digest(char value) {
        return Scalar.hash(Scalar.Bits.CHAR, value) & ~1L;
    }

    /** The digest of a {@code Byte}. */
    public static long digest(byte value) {
        return Scalar.hash(Scalar.Bits.BYTE, value) & ~1L;
    }

    /** The digest of a {@code Short}. */
    public static long digest(short value) {
        return Scalar.hash(Scalar.Bits.SHORT, value) & ~1L;
    }
}
