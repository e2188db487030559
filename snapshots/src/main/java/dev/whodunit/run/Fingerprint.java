package dev.whodunit.run;

import java.util.HexFormat;

/**
 * A 128-bit hash of an artifact's canonical content: equal content has equal fingerprints on every machine.
 *
 * @param high the first 64 bits; the call log keeps only these
 * @param low the last 64 bits
 */
public record Fingerprint(long high, long low) implements Comparable<Fingerprint> {

    /** The fingerprint of "no content", for values that are opaque or unreadable and calls without a value. */
    public static final Fingerprint NONE = new Fingerprint(0, 0);

    /**
     * Reads the 32 hexadecimal digits that {@link #toString()} writes.
     *
     * @throws IllegalArgumentException if {@code hex} is not exactly 32 hexadecimal digits
     */
    public static Fingerprint parse(String hex) {
        if (hex.length() != 32) {
            throw new IllegalArgumentException("a fingerprint has 32 hexadecimal digits, but got \"" + hex + "\"");
        }
        return new Fingerprint(HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32));
    }

    @Override
    public int compareTo(Fingerprint other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    /** All 32 hexadecimal digits. */
    @Override
    public String toString() {
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(high) + hex.toHexDigits(low);
    }
}
