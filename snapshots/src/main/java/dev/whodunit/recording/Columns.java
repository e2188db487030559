package dev.whodunit.recording;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Columns of numbers as little-endian bytes, compressed with zlib (RFC 1950). Of {@code int} columns, which mostly
 * ascend, the differences from one number to the next are stored.
 */
final class Columns {

    private static final int BUFFER = 1 << 16;

    /** Bytes from the middle by which to tell whether a long column becomes shorter. */
    private static final int SAMPLE = 1 << 14;

    /** 8 million numbers, where a recorder writes 200,000 at most; a few damaged bytes may claim to be gigabytes. */
    private static final int LARGEST = 1 << 26;

    private Columns() {}

    static byte[] ofInts(int length, IntUnaryOperator valueAt) {
        byte[] bytes = new byte[Math.multiplyExact(Integer.BYTES, length)];
        ByteBuffer column = littleEndian(bytes);
        int last = 0;
        for (int i = 0; i < length; i++) {
            int value = valueAt.applyAsInt(i);
            column.putInt(value - last);
            last = value;
        }
        return deflated(bytes);
    }

    static byte[] ofLongs(int length, IntToLongFunction valueAt) {
        byte[] bytes = new byte[Math.multiplyExact(Long.BYTES, length)];
        ByteBuffer column = littleEndian(bytes);
        for (int i = 0; i < length; i++) {
            column.putLong(valueAt.applyAsLong(i));
        }
        return deflated(bytes);
    }

    /** @throws IllegalArgumentException if the bytes are not such a column */
    static int[] toInts(byte[] bytes) {
        IntBuffer column = littleEndian(inflated(bytes)).asIntBuffer();
        int[] values = new int[column.remaining()];
        int last = 0;
        for (int i = 0; i < values.length; i++) {
            last += column.get(i);
            values[i] = last;
        }
        return values;
    }

    /** @throws IllegalArgumentException if the bytes are not such a column */
    static long[] toLongs(byte[] bytes) {
        LongBuffer column = littleEndian(inflated(bytes)).asLongBuffer();
        long[] values = new long[column.remaining()];
        column.get(values);
        return values;
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Digests that hardly repeat become no shorter, which takes longest to find out. */
    private static byte[] deflated(byte[] bytes) {
        if (bytes.length >= 2 * SAMPLE) {
            int sample = deflated(bytes, bytes.length / 2, SAMPLE, Deflater.BEST_SPEED).length;
            if (sample > SAMPLE - SAMPLE / 8) {
                return deflated(bytes, 0, bytes.length, Deflater.NO_COMPRESSION);
            }
        }
        return deflated(bytes, 0, bytes.length, Deflater.BEST_SPEED);
    }

    private static byte[] deflated(byte[] bytes, int from, int length, int level) {
        Deflater deflater = new Deflater(level);
        try {
            deflater.setInput(bytes, from, length);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(length / 2 + 16);
            byte[] buffer = new byte[Math.min(BUFFER, length + 64)];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] inflated(byte[] bytes) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length * 2);
            byte[] buffer = new byte[Math.min(BUFFER, bytes.length * 4 + 64)];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && !inflater.finished()) {
                    throw new IllegalArgumentException("a column is not complete");
                }
                out.write(buffer, 0, read);
                if (out.size() > LARGEST) {
                    throw new IllegalArgumentException("a column has more than " + LARGEST + " bytes");
                }
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("a column is not compressed as it must be: " + e.getMessage(), e);
        } finally {
            inflater.end();
        }
    }
}
