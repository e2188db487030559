package dev.whodunit.canonical;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The growing bytes that are hashed. Every token starts with a tag and has a fixed or a written length, so that unlike
 * token streams never have equal bytes. The innermost open node always lies at the end; closing it replaces its bytes by
 * their hash, so the buffer holds no more than the open nodes.
 */
final class CanonicalBytes {

    /** Length of a hash. */
    static final int HASH = 16;

    static final byte NULL = 16;
    static final byte LATIN = 17;
    static final byte UTF_16 = 18;
    static final byte TYPED = 19;
    static final byte COMPACT = 20;
    static final byte BYTES = 21;
    static final byte OPAQUE = 22;
    static final byte UNREADABLE = 23;
    static final byte PARTIAL = 24;
    static final byte NODE = 25;
    static final byte BACK = 26;
    static final byte SHAPE = 27;
    static final byte CHAIN = 28;
    static final byte PIECES = 29;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int CHUNK = 8 * 1024;
    private static final int KEPT = 1024 * 1024;
    private static final int LONG_BYTES = 1024 * 1024;
    private static final int PIECE = 64 * 1024;

    /** So many are sorted in their places. */
    private static final int FEW = 16;

    private byte[] bytes = new byte[CHUNK];
    private int end;

    int end() {
        return end;
    }

    /** Forgets everything after a position. */
    void truncate(int position) {
        end = position;
    }

    /** Starts over, and gives back the memory that one large value took. */
    void reset() {
        end = 0;
        if (bytes.length > KEPT) {
            bytes = new byte[CHUNK];
        }
    }

    byte at(int position) {
        return bytes[position];
    }

    long longAt(int position) {
        return (long) LONGS.get(bytes, position);
    }

    void tag(byte tag) {
        room(1);
        bytes[end++] = tag;
    }

    void tagged(byte tag, long value) {
        room(9);
        bytes[end] = tag;
        LONGS.set(bytes, end + 1, value);
        end += 9;
    }

    void tagged(byte tag, long high, long low) {
        room(1 + HASH);
        bytes[end] = tag;
        LONGS.set(bytes, end + 1, high);
        LONGS.set(bytes, end + 9, low);
        end += 1 + HASH;
    }

    void hash(long high, long low) {
        room(HASH);
        LONGS.set(bytes, end, high);
        LONGS.set(bytes, end + 8, low);
        end += HASH;
    }

    void text(String text) {
        int length = text.length();
        room(5L + length);
        byte[] target = bytes;
        int at = end + 5;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c > 0xff) {
                wideText(text, length);
                return;
            }
            target[at + i] = (byte) c;
        }
        header(LATIN, length);
        end = at + length;
    }

    private void header(byte tag, int length) {
        bytes[end] = tag;
        INTS.set(bytes, end + 1, length);
        end += 5;
    }

    private void wideText(String text, int length) {
        room(5L + 2L * length);
        header(UTF_16, length);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            bytes[end++] = (byte) c;
            bytes[end++] = (byte) (c >>> 8);
        }
    }

    /** Up to a megabyte as they are; beyond that a hash of the hashes of their pieces stands for them. */
    void raw(ByteBuffer source) {
        int length = source.remaining();
        if (length <= LONG_BYTES) {
            room(5L + length);
            header(BYTES, length);
            source.get(bytes, end, length);
            end += length;
            return;
        }
        int start = end;
        byte[] piece = new byte[PIECE];
        while (source.hasRemaining()) {
            int read = Math.min(PIECE, source.remaining());
            source.get(piece, 0, read);
            long[] hash = Murmur.hash(piece, 0, read);
            hash(hash[0], hash[1]);
        }
        long[] hash = takeHash(start);
        tagged(PIECES, length);
        hash(hash[0], hash[1]);
    }

    /** Keeps a long ordered node short: what is there since {@code start} becomes its hash once it is a chunk. */
    void chain(int start) {
        if (end - start >= CHUNK) {
            long[] hash = hashSince(start);
            end = start;
            tagged(CHAIN, hash[0], hash[1]);
        }
    }

    /** Sorts the hashes that lie between a position and the end. */
    void sortHashes(int start) {
        int count = (end - start) / HASH;
        if (count <= FEW) {
            insertHashes(start, count);
            return;
        }
        long[][] hashes = new long[count][];
        for (int i = 0; i < count; i++) {
            hashes[i] = new long[] {longAt(start + i * HASH), longAt(start + i * HASH + 8)};
        }
        Arrays.sort(hashes, Arrays::compare);
        end = start;
        for (long[] hash : hashes) {
            hash(hash[0], hash[1]);
        }
    }

    private void insertHashes(int start, int count) {
        for (int i = 1; i < count; i++) {
            int at = start + i * HASH;
            long high = longAt(at);
            long low = longAt(at + 8);
            while (at > start && isBefore(high, low, at - HASH)) {
                LONGS.set(bytes, at, longAt(at - HASH));
                LONGS.set(bytes, at + 8, longAt(at - HASH + 8));
                at -= HASH;
            }
            LONGS.set(bytes, at, high);
            LONGS.set(bytes, at + 8, low);
        }
    }

    private boolean isBefore(long high, long low, int other) {
        long otherHigh = longAt(other);
        return high < otherHigh || (high == otherHigh && low < longAt(other + 8));
    }

    /** The hash of everything since a position. */
    long[] hashSince(int start) {
        return Murmur.hash(bytes, start, end - start);
    }

    /** The same, with which it is forgotten. */
    long[] takeHash(int start) {
        long[] hash = hashSince(start);
        end = start;
        return hash;
    }

    private void room(long more) {
        long needed = end + more;
        if (needed > bytes.length) {
            if (needed > Integer.MAX_VALUE - 16) {
                throw new IllegalStateException("larger than 2 GB");
            }
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16L, Math.max(needed, 2L * bytes.length)));
        }
    }
}
