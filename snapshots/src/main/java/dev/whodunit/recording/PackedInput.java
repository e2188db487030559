package dev.whodunit.recording;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads small numbers of which there are many millions, so it has a buffer of its own and takes no lock. */
final class PackedInput {

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;

    PackedInput(InputStream in) {
        this.in = in;
    }

    /** The next byte, from 0 to 255. */
    int next() throws IOException {
        if (at == end) {
            fill();
        }
        return buffer[at++] & 0xFF;
    }

    private void fill() throws IOException {
        at = 0;
        end = Math.max(0, in.read(buffer, 0, buffer.length));
        if (end == 0) {
            throw new EOFException();
        }
    }

    /** A number from 0 on: seven bits a byte, the lowest first; the highest bit says that more follow. */
    int small() throws IOException {
        int number = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = next();
            number |= (next & 0x7F) << shift;
            if (next < 0x80 && number >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("it has a number that is too large");
    }

    /** A number that may be negative. */
    int signed() throws IOException {
        int number = small();
        return (number >>> 1) ^ -(number & 1);
    }

    /** Bytes as one number, the highest first. */
    long fixed(int bytes) throws IOException {
        long number = 0;
        for (int i = 0; i < bytes; i++) {
            number = number << 8 | next();
        }
        return number;
    }
}
