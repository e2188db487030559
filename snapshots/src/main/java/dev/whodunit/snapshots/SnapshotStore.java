package dev.whodunit.snapshots;

import dev.whodunit.recording.AtomicFile;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of snapshots. Never deletes one, and never leaves one half-written. Safe for use by several threads; one
 * store per JVM also notices when two tests use one snapshot.
 */
public final class SnapshotStore {

    /** What a store may do. */
    public enum Mode {
        /** Nothing is written, whatever happens. */
        READ_ONLY,
        /** Snapshots may be created and replaced. */
        READ_WRITE
    }

    /** Who uses a file. */
    private record Claim(SnapshotKey key, String uniqueId) {}

    private final Path root;
    private final Mode mode;
    private final Map<String, Claim> claims = new ConcurrentHashMap<>();

    /** @param root the folder, which need not exist: {@code src/test/snapshots} */
    public SnapshotStore(Path root, Mode mode) {
        this.root = root;
        this.mode = mode;
    }

    /** Where the snapshot of a test lies, whether it exists or not. */
    public Path file(SnapshotKey key) {
        return root.resolve(key.path());
    }

    /**
     * Notes that a test uses a snapshot; the same test may do so again.
     *
     * @param uniqueId JUnit's unique id of the test invocation
     * @throws SnapshotException if another test did so before, or the file of another key is the same on a file system
     *     that does not tell upper from lower case
     */
    public void claim(SnapshotKey key, String uniqueId) {
        Claim claim = new Claim(key, uniqueId);
        // File systems ignore case by upper-casing; both steps together bring all variants of a letter together.
        String file = key.path().toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        @Nullable Claim earlier = claims.putIfAbsent(file, claim);
        if (earlier == null || earlier.equals(claim)) {
            return;
        }
        if (!earlier.key().equals(key)) {
            throw new SnapshotException("Two tests have one snapshot file, " + file(key) + ": " + earlier.key()
                    + " and " + key + ". Rename one of them.");
        }
        throw new SnapshotException("Two test invocations use the snapshot " + file(key) + " of " + key + ": "
                + earlier.uniqueId() + " and " + uniqueId
                + ". Give the invocations keys of their own, or let only one of them use the snapshot.");
    }

    /**
     * The accepted snapshot of a test, if there is one.
     *
     * @throws SnapshotException if the file is there but is not the whole, unchanged snapshot of this test
     */
    public Optional<Snapshot> find(SnapshotKey key) {
        return text(key).map(text -> parse(key, text));
    }

    /**
     * Reads the text of the accepted snapshot of a test.
     *
     * @throws SnapshotException if it is not the whole, unchanged snapshot of this test
     */
    public Snapshot parse(SnapshotKey key, String text) {
        return SnapshotParser.parse(text, file(key), key);
    }

    /**
     * The text of the accepted snapshot of a test, if there is one, whatever it says.
     *
     * @throws SnapshotException if it cannot be read
     */
    public Optional<String> text(SnapshotKey key) {
        return textOf(file(key));
    }

    /**
     * The same for whoever knows only where it lies below the folder, with {@code /} between names.
     *
     * @throws SnapshotException if it cannot be read, or is no place of a snapshot
     */
    public Optional<String> textAt(String path) {
        return textOf(fileAt(path));
    }

    /** @throws SnapshotException if it is no place of a snapshot below the folder */
    public Path fileAt(String path) {
        Path file = root.resolve(path).normalize();
        if (!path.endsWith(SnapshotKey.EXTENSION) || !file.startsWith(root.normalize())) {
            throw new SnapshotException("\"" + path + "\" is no place of a snapshot below " + root + ".");
        }
        return file;
    }

    private static Optional<String> textOf(Path file) {
        try {
            return Optional.of(Utf8.read(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (CharacterCodingException e) {
            throw new SnapshotException(
                    "The snapshot " + file + " is not UTF-8. Restore it from version control, and keep tools from"
                            + " converting it to another encoding.",
                    e);
        } catch (IOException e) {
            throw new SnapshotException(
                    "The snapshot " + file + " cannot be read: " + e
                            + ". Make sure that it is a file that may be read.",
                    e);
        }
    }

    /** Whether the file of a test has the very text of this snapshot; one that cannot be read has not. */
    public boolean holds(SnapshotKey key, Snapshot snapshot) {
        try {
            return isText(file(key), SnapshotFile.text(key, snapshot));
        } catch (IOException absent) {
            return false;
        }
    }

    /**
     * Makes a snapshot the accepted one. A file that holds the very same is not touched.
     *
     * @param uniqueId JUnit's unique id of the test invocation that the snapshot was made from
     * @return the file
     * @throws SnapshotException if this store may not write, another test uses the same file, or writing fails
     */
    public Path write(SnapshotKey key, String uniqueId, Snapshot snapshot) {
        Path file = file(key);
        if (mode == Mode.READ_ONLY) {
            throw new SnapshotException("The snapshot " + file + " is not written, since snapshots are read-only here."
                    + " Accept it on a developer's machine with -D" + UpdatePolicy.UPDATE + "=" + key.pattern()
                    + " and commit the file.");
        }
        claim(key, uniqueId);
        write(file, key.path(), SnapshotFile.text(key, snapshot), " of " + key);
        return file;
    }

    /**
     * Makes a text the accepted snapshot, for whoever knows only where it lies below the folder, with {@code /} between names.
     *
     * @throws SnapshotException if it is no place of a snapshot, another one has its name in another case, or writing fails
     */
    public void writeAt(String path, String text) {
        write(fileAt(path), Path.of(path), text, "");
    }

    private void write(Path file, Path below, String text, String of) {
        try {
            requireSameCase(below);
            if (!Files.exists(file) || !isText(file, text)) {
                AtomicFile.write(
                        file, AtomicFile.Durability.SYNCED, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new SnapshotException(
                    "The snapshot " + file + of + " could not be written: " + e
                            + ". Make sure that the folder " + root
                            + " can be written to and that the disk is not full.",
                    e);
        }
    }

    private static boolean isText(Path file, String text) throws IOException {
        try {
            return Utf8.read(file).replace("\r\n", "\n").equals(text);
        } catch (CharacterCodingException notOurs) {
            return false;
        }
    }

    /** Insists that no folder or file on the way has the same name in another case. */
    private void requireSameCase(Path path) throws IOException {
        Path folder = root;
        for (Path name : path) {
            if (!Files.isDirectory(folder)) {
                return;
            }
            try (Stream<Path> siblings = Files.list(folder)) {
                Optional<Path> clash = siblings.filter(sibling -> isSameButForCase(sibling.getFileName(), name))
                        .findAny();
                if (clash.isPresent()) {
                    throw new SnapshotException("The snapshot " + root.resolve(path) + " cannot be written beside "
                            + clash.get() + ", since Windows and macOS take both for one file. Rename one of the tests,"
                            + " or delete the old file if its test is gone.");
                }
            }
            folder = folder.resolve(name);
        }
    }

    private static boolean isSameButForCase(Path one, Path other) {
        return !one.equals(other) && one.toString().equalsIgnoreCase(other.toString());
    }
}
