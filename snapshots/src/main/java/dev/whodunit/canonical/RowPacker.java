package dev.whodunit.canonical;

import dev.whodunit.run.KeptRows;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Packs rows as they come, as long as they take no more than a number of bytes. Used once. */
final class RowPacker {

    /** So much is unpacked to read one row. */
    private static final int PORTION = 64 * 1024;

    private static final int MOST_AT_FIRST = 1_000_000;
    private static final int MOST_CHARACTERS_PER_ROW = 2_000;

    private final ByteArrayOutputStream open = new ByteArrayOutputStream(PORTION);
    private final List<byte[]> portions = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final long mostCharacters;
    private final long mostBytes;
    private long bytes;
    private long characters;
    private long[] digests;
    private int count;

    /** Quick rather than small. */
    private static final class QuickGzip extends GZIPOutputStream {
        QuickGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }

    /**
     * @param rows how many are expected
     * @param mostBytes what they may take when they are packed, with their digests
     */
    RowPacker(long rows, long mostBytes) {
        this.digests = new long[(int) Math.min(rows, MOST_AT_FIRST)];
        this.mostBytes = mostBytes;
        this.mostCharacters = rows * MOST_CHARACTERS_PER_ROW;
    }

    /** Whether there is room for the digests of so many rows at least. */
    boolean hasRoomFor(long rows) {
        return rows * Long.BYTES <= mostBytes;
    }

    /** Adds the canonical JSON of the next row. */
    void add(String json) {
        byte[] row = json.getBytes(StandardCharsets.UTF_8);
        if (open.size() > 0 && open.size() + row.length >= PORTION) {
            closePortion();
        }
        if (open.size() == 0) {
            starts.add(count);
        }
        open.write(row, 0, row.length);
        open.write('\n');
        if (count == digests.length) {
            digests = Arrays.copyOf(digests, Math.max(16, 2 * count));
        }
        digests[count] = Murmur.hash(row, 0, row.length)[0];
        count++;
        characters += row.length;
        bytes += Long.BYTES;
    }

    /** Whether all rows so far are within the limits; if not, nothing of them is kept. */
    boolean hasRoom() {
        return bytes <= mostBytes && characters <= mostCharacters;
    }

    private void closePortion() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(PORTION / 4);
        try (OutputStream out = new QuickGzip(packed)) {
            open.writeTo(out);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        portions.add(packed.toByteArray());
        bytes += packed.size();
        open.reset();
    }

    /** The rows; empty if they are beyond the limits. */
    Optional<KeptRows> finish() {
        if (open.size() > 0) {
            closePortion();
        }
        int[] firsts = IntStream.range(0, starts.size()).map(starts::get).toArray();
        return hasRoom() && count > 0
                ? Optional.of(new KeptRows(Arrays.copyOf(digests, count), firsts, bytes, portions::get))
                : Optional.empty();
    }
}
