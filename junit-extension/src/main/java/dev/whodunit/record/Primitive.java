package dev.whodunit.record;

import dev.whodunit.canonical.ValueReader;

/** A primitive value as the bridge hands it on: see {@link dev.whodunit.bridge.Witness}. */
final class Primitive {

    private Primitive() {}

    static long digest(char type, long bits) {
        return switch (type) {
            case 'Z' -> ValueReader.digest(bits != 0);
            case 'B' -> ValueReader.digest((byte) bits);
            case 'C' -> ValueReader.digest((char) bits);
            case 'S' -> ValueReader.digest((short) bits);
            case 'I' -> ValueReader.digest((int) bits);
            case 'J' -> ValueReader.digest(bits);
            case 'F' -> ValueReader.digest(Float.intBitsToFloat((int) bits));
            case 'D' -> ValueReader.digest(Double.longBitsToDouble(bits));
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
