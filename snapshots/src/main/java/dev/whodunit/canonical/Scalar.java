package dev.whodunit.canonical;

/** The scalars that fit into 64 bits, and the short cut to their hash. */
final class Scalar {

    /** Their types; values of unlike types are never equal. */
    enum Bits {
        BOOLEAN(1),
        BYTE(2),
        SHORT(3),
        CHAR(4),
        INT(5),
        LONG(6),
        FLOAT(7),
        DOUBLE(8);

        private final byte tag;

        Bits(int tag) {
            this.tag = (byte) tag;
        }

        /** The first byte of such a scalar in the canonical bytes; part of every fingerprint. */
        byte tag() {
            return tag;
        }
    }

    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;

    private Scalar() {}

    /** All not-a-number patterns are one value; negative zero is not zero. */
    static long bits(double value) {
        return Double.doubleToLongBits(value);
    }

    /** All not-a-number patterns are one value; negative zero is not zero. */
    static long bits(float value) {
        return Float.floatToIntBits(value);
    }

    /**
     * The first 64 bits of MurmurHash3 over the nine canonical bytes of a scalar (its tag, then its bits with the lowest
     * byte first), without a buffer: the library's result for this one length.
     */
    static long hash(Bits type, long bits) {
        long first = (bits << 8) | type.tag();
        long last = bits >>> 56;
        long high = Long.rotateLeft(first * C1, 31) * C2;
        long low = Long.rotateLeft(last * C2, 33) * C1;
        high ^= 9;
        low ^= 9;
        high += low;
        low += high;
        return mix(high) + mix(low);
    }

    /** The last step of the hash. */
    static long mix(long value) {
        long mixed = value;
        mixed ^= mixed >>> 33;
        mixed *= 0xff51afd7ed558ccdL;
        mixed ^= mixed >>> 33;
        mixed *= 0xc4ceb9fe1a85ec53L;
        mixed ^= mixed >>> 33;
        return mixed;
    }
}
