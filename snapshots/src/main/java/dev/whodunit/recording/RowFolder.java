package dev.whodunit.recording;

import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.KeptRows;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Rows of large artifacts by fingerprint, two files each: {@code .rows.gz} has a line of JSON for each row, and {@code .rows.index} where
 * its portions are and a digest of each row. They are an extra: a recording without them is whole.
 *
 * @param root the folder of contents
 * @param most bytes that they may take together; where it is more, those that were used least lately are deleted
 */
record RowFolder(Path root, long most) {

    private static final String ROWS = ".rows.gz";
    private static final String INDEX = ".rows.index";

    private static final byte[] MARK = "whodunit-rows-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int LARGEST = 1 << 27;

    private Path file(Fingerprint fingerprint, String ending) {
        String hex = fingerprint.toString();
        return root.resolve(hex.substring(0, 2)).resolve(hex + ending);
    }

    private Path rows(Fingerprint fingerprint) {
        return file(fingerprint, ROWS);
    }

    private Path index(Fingerprint fingerprint) {
        return file(fingerprint, INDEX);
    }

    /** Keeps the rows, unless they are there already. The index comes last: with it they are complete. */
    void write(Fingerprint fingerprint, KeptRows rows) throws IOException {
        Path index = index(fingerprint);
        if (Files.exists(index) && Files.size(index) > 0 && Files.exists(rows(fingerprint))) {
            use(index);
            return;
        }
        int[] starts = rows.starts();
        long[] ends = new long[starts.length];
        AtomicFile.write(rows(fingerprint), AtomicFile.Durability.CACHED, out -> {
            long end = 0;
            for (int i = 0; i < starts.length; i++) {
                byte[] packed = rows.packed(i);
                out.write(packed);
                end += packed.length;
                ends[i] = end;
            }
        });
        AtomicFile.write(index, AtomicFile.Durability.CACHED, out -> writeIndex(out, starts, ends, rows.digests()));
        deleteOldest();
    }

    /** Whoever is used stays longest; where that cannot be noted, not. */
    private static void use(Path index) {
        boolean unused = index.toFile().setLastModified(System.currentTimeMillis());
    }

    /** Runs that differ each time would leave rows of each of them. */
    private void deleteOldest() throws IOException {
        List<Path> newestFirst = indexes();
        newestFirst.sort(Comparator.comparing((Path file) -> file.toFile().lastModified())
                .reversed());
        long bytes = 0;
        for (Path index : newestFirst) {
            Path rows = index.resolveSibling(index.getFileName().toString().replace(INDEX, ROWS));
            bytes += index.toFile().length() + rows.toFile().length();
            if (bytes > most) {
                Files.deleteIfExists(index);
                Files.deleteIfExists(rows);
            }
        }
    }

    private List<Path> indexes() throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(root, Files::isDirectory)) {
            for (Path folder : folders) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + INDEX)) {
                    files.forEach(found::add);
                }
            }
        } catch (DirectoryIteratorException vanished) {
            throw vanished.getCause();
        }
        return found;
    }

    private static void writeIndex(OutputStream stream, int[] starts, long[] ends, long[] digests) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        out.write(MARK);
        out.writeInt(starts.length);
        for (int i = 0; i < starts.length; i++) {
            out.writeInt(starts[i]);
            out.writeLong(ends[i]);
        }
        out.writeInt(digests.length);
        for (long digest : digests) {
            out.writeLong(digest);
        }
        out.flush();
    }

    /** Empty if they were not kept, or what is left of them cannot be read. */
    Optional<KeptRows> read(Fingerprint fingerprint) {
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(index(fingerprint)), 1 << 16))) {
            KeptRows rows = readIndex(in, rows(fingerprint));
            use(index(fingerprint));
            return Optional.of(rows);
        } catch (IOException notThere) {
            return Optional.empty();
        }
    }

    private static KeptRows readIndex(DataInputStream in, Path rows) throws IOException {
        if (!Arrays.equals(in.readNBytes(MARK.length), MARK)) {
            throw new IOException("no index of rows");
        }
        int count = length(in);
        int[] starts = new int[count];
        long[] ends = new long[count];
        for (int i = 0; i < count; i++) {
            starts[i] = in.readInt();
            ends[i] = in.readLong();
        }
        long[] digests = new long[length(in)];
        for (int i = 0; i < digests.length; i++) {
            digests[i] = in.readLong();
        }
        long bytes = ends[count - 1] + (long) Long.BYTES * digests.length;
        return new KeptRows(
                digests, starts, bytes, portion -> portion(rows, portion == 0 ? 0 : ends[portion - 1], ends[portion]));
    }

    private static int length(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 1 || length > LARGEST) {
            throw new IOException("an index of " + length);
        }
        return length;
    }

    private static byte[] portion(Path rows, long from, long to) throws IOException {
        ByteBuffer packed = ByteBuffer.allocate(Math.toIntExact(to - from));
        try (FileChannel channel = FileChannel.open(rows, StandardOpenOption.READ)) {
            while (packed.hasRemaining()) {
                if (channel.read(packed, from + packed.position()) < 0) {
                    throw new IOException("the rows in " + rows + " are cut off");
                }
            }
        }
        return packed.array();
    }
}
