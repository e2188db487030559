package dev.whodunit.recording;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;

/** Columns of numbers as little-endian bytes. */
final class Columns {

    private Columns() {}

    static byte[] ofInts(int length, IntUnaryOperator valueAt) {
        byte[] bytes = new byte[Math.multiplyExact(Integer.BYTES, length)];
        ByteBuffer column = littleEndian(bytes);
        for (int i = 0; i < length; i++) {
            column.putInt(valueAt.applyAsInt(i));
        }
        return bytes;
    }

    static byte[] ofLongs(int length, IntToLongFunction valueAt) {
        byte[] bytes = new byte[Math.multiplyExact(Long.BYTES, length)];
        ByteBuffer column = littleEndian(bytes);
        for (int i = 0; i < length; i++) {
            column.putLong(valueAt.applyAsLong(i));
        }
        return bytes;
    }

    static int[] toInts(byte[] bytes) {
        IntBuffer column = littleEndian(bytes).asIntBuffer();
        int[] values = new int[column.remaining()];
        column.get(values);
        return values;
    }

    static long[] toLongs(byte[] bytes) {
        LongBuffer column = littleEndian(bytes).asLongBuffer();
        long[] values = new long[column.remaining()];
        column.get(values);
        return values;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }
}
