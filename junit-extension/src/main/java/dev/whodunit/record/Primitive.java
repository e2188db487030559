package dev.whodunit.record;

import dev.whodunit.canonical.PrimitiveDigests;

/** A primitive value as the bridge hands it on: see {@link dev.whodunit.bridge.Witness}. */
final class Primitive {

    private Primitive() {}

    static long digest(char type, long bits) {
        return switch (type) {
            case 'Z' -> PrimitiveDigests.digest(bits != 0);
            case 'B' -> PrimitiveDigests.digest((byte) bits);
            case 'C' -> PrimitiveDigests.digest((char) bits);
            case 'S' -> PrimitiveDigests.digest((short) bits);
            case 'I' -> PrimitiveDigests.digest((int) bits);
            case 'J' -> PrimitiveDigests.digest(bits);
            case 'F' -> PrimitiveDigests.digest(Float.intBitsToFloat((int) bits));
            case 'D' -> PrimitiveDigests.digest(Double.longBitsToDouble(bits));
            default -> throw new IllegalArgumentException("no primitive type: " + type);
        };
    }

    static Object boxed(char type, long bits) {
        return switch (type) {
            case 'Z' -> bits != 0;
            case 'B' -> (byte) bits;
            case 'C' -> (char) bits;
            case 'S' -> (short) bits;
            case 'I' -> (int) bits;
            case 'J' -> bits;
            case 'F' -> Float.intBitsToFloat((int) bits);
            case 'D' -> Double.longBitsToDouble(bits);
            default -> throw new IllegalArgumentException("no primitive type: " + type);
        };
    }
}
