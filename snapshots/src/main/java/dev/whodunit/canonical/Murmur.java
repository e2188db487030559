package dev.whodunit.canonical;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * MurmurHash3 in its 128-bit form for 64-bit processors, with seed 0: what the library computes, but quicker, as eight bytes are fetched
 * at once.
 */
final class Murmur {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;
    private static final int BLOCK = 16;

    private Murmur() {}

    /** Both halves of the hash of some of the bytes. */
    static long[] hash(byte[] bytes, int from, int length) {
        long high = 0;
        long low = 0;
        int rest = from + (length & -BLOCK);
        for (int at = from; at < rest; at += BLOCK) {
            high ^= mixHigh((long) LONGS.get(bytes, at));
            high = (Long.rotateLeft(high, 27) + low) * 5 + 0x52dce729;
            low ^= mixLow((long) LONGS.get(bytes, at + 8));
            low = (Long.rotateLeft(low, 31) + high) * 5 + 0x38495ab5;
        }
        int left = length & (BLOCK - 1);
        if (left > 8) {
            low ^= mixLow(tail(bytes, rest + 8, left - 8));
        }
        if (left > 0) {
            high ^= mixHigh(tail(bytes, rest, Math.min(left, 8)));
        }
        high ^= length;
        low ^= length;
        high += low;
        low += high;
        high = Scalar.mix(high);
        low = Scalar.mix(low);
        high += low;
        return new long[] {high, low + high};
    }

    private static long tail(byte[] bytes, int from, int length) {
        long tail = 0;
        for (int i = length - 1; i >= 0; i--) {
            tail = (tail << 8) | (bytes[from + i] & 0xff);
        }
        return tail;
    }

    private static long mixHigh(long block) {
        return Long.rotateLeft(block * C1, 31) * C2;
    }

    private static long mixLow(long block) {
        return Long.rotateLeft(block * C2, 33) * C1;
    }
}
