package dev.whodunit.run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * The rows of a large artifact, packed in portions: any of them can be read without those of the other portions. Beside them is a digest
 * of each row, so that rows that are the same need not be read to know it.
 */
public final class KeptRows {

    private final long[] digests;
    private final int[] starts;
    private final long bytes;
    private final Portions portions;

    /** Where the portions are. */
    @FunctionalInterface
    public interface Portions {

        /**
         * A portion: canonical JSON in UTF-8, a line for each row, packed with gzip.
         *
         * @param number from 0
         * @throws IOException if it is not there any more, or cannot be read
         */
        byte[] packed(int number) throws IOException;
    }

    /** Which artifacts have rows. */
    @FunctionalInterface
    public interface Source {

        /** Nothing was kept. */
        Source NONE = fingerprint -> Optional.empty();

        /** The rows of the artifact with this fingerprint, if they were kept and are still there. */
        Optional<KeptRows> of(Fingerprint fingerprint);
    }

    /**
     * @param digests 64 bits for each row
     * @param starts position of the first row of each portion, the first one 0
     * @param bytes what they take, packed, with their digests
     * @param portions as many as starts
     */
    public KeptRows(long[] digests, int[] starts, long bytes, Portions portions) {
        this.digests = digests.clone();
        this.starts = starts.clone();
        this.bytes = bytes;
        this.portions = portions;
    }

    /** What they take, packed, with their digests. */
    public long bytes() {
        return bytes;
    }

    /** 64 bits of digest for each row. Rows with the same one have the same JSON. */
    public long[] digests() {
        return digests.clone();
    }

    /** Position of the first row of each portion. */
    public int[] starts() {
        return starts.clone();
    }

    /**
     * A portion as it is kept.
     *
     * @throws IOException if it is not there any more, or cannot be read
     */
    public byte[] packed(int portion) throws IOException {
        return portions.packed(portion);
    }

    /**
     * The canonical JSON of some rows; reads the portions that have them.
     *
     * @param positions from 0, in ascending order
     * @throws UncheckedIOException if they are not there any more, or cannot be read
     */
    public List<String> json(int[] positions) {
        List<String> found = new ArrayList<>(positions.length);
        int portion = -1;
        List<String> rows = List.of();
        for (int position : positions) {
            int needed = portionOf(position);
            if (needed != portion) {
                portion = needed;
                rows = unpacked(portion);
            }
            found.add(rows.get(position - starts[portion]));
        }
        return found;
    }

    private int portionOf(int position) {
        int at = Arrays.binarySearch(starts, position);
        return at >= 0 ? at : -at - 2;
    }

    private List<String> unpacked(int portion) {
        int end = portion + 1 < starts.length ? starts[portion + 1] : digests.length;
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed(portion)))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            List<String> rows = Arrays.asList(text.split("\n"));
            if (rows.size() != end - starts[portion]) {
                throw new IOException("a portion of " + (end - starts[portion]) + " rows has " + rows.size());
            }
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
