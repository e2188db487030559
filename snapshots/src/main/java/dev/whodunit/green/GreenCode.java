package dev.whodunit.green;

import dev.whodunit.recording.AtomicFile;
import dev.whodunit.recording.AtomicFile.Durability;
import dev.whodunit.recording.RecordingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The class paths that tests passed on. Each content is kept once, under its SHA-256: that of a file, of the list of files of a folder,
 * and of the list of a class path's entries, by which it is asked for.
 */
final class GreenCode {

    private static final String FOLDER = "folder";
    private static final String FILE = "file";
    private static final String LIBRARY = "library";
    private static final String SEPARATOR = " ";

    private final Path root;
    private final long limit;

    /**
     * @param root the folder of all contents
     * @param limit how many bytes one class path may take
     */
    GreenCode(Path root, long limit) {
        this.root = root;
        this.limit = limit;
    }

    /** Keeps a class path as it is now; where it takes too much, or cannot be read or written, it says so. */
    KeptCode keep(ClassPath classPath) {
        try {
            long bytes = 0;
            for (Path entry : classPath.changing()) {
                bytes += SharedFiles.bytes(entry);
            }
            if (bytes > limit) {
                return new KeptCode("", tooLarge(bytes));
            }
            List<String> lines = new ArrayList<>();
            for (Path entry : classPath.entries()) {
                lines.add(Files.exists(entry) ? line(entry, classPath.changing().contains(entry)) : "");
            }
            lines.removeIf(String::isEmpty);
            return KeptCode.of(keep(lines));
        } catch (IOException | UncheckedIOException unreadable) {
            return new KeptCode("", "its class files could not be kept (" + unreadable + ")");
        }
    }

    private String tooLarge(long bytes) {
        return String.format(
                Locale.ROOT,
                "its class files were not kept, since they take %d bytes and may take %d, a fifth of whodunit.green.megabytes",
                bytes,
                limit);
    }

    private String line(Path entry, boolean isChanging) throws IOException {
        if (!isChanging) {
            return String.join(SEPARATOR, LIBRARY, state(entry), OneLine.of(entry.toString()));
        }
        return Files.isDirectory(entry)
                ? String.join(SEPARATOR, FOLDER, keepFolder(entry), OneLine.of(entry.toString()))
                : String.join(SEPARATOR, FILE, keepFile(entry), OneLine.of(entry.toString()));
    }

    /** What tells whether a library is still the same one. */
    private static String state(Path library) throws IOException {
        return Files.isDirectory(library)
                ? "0-0"
                : Files.size(library) + "-" + Files.getLastModifiedTime(library).toMillis();
    }

    private String keepFolder(Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                lines.add(keepFile(file)
                        + SEPARATOR
                        + OneLine.of(folder.relativize(file).toString()));
            }
        }
        return keep(lines);
    }

    private String keepFile(Path file) throws IOException {
        String hash;
        try (InputStream in = Files.newInputStream(file)) {
            hash = DigestUtils.sha256Hex(in);
        }
        Path kept = content(hash);
        if (!SharedFiles.isStillNeeded(kept)) {
            AtomicFile.write(kept, Durability.CACHED, out -> Files.copy(file, out));
        }
        return hash;
    }

    private String keep(List<String> lines) throws IOException {
        byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        String hash = DigestUtils.sha256Hex(text);
        Path kept = content(hash);
        if (!SharedFiles.isStillNeeded(kept)) {
            AtomicFile.write(kept, Durability.CACHED, out -> out.write(text));
        }
        return hash;
    }

    /**
     * Makes copies of what a class path had that may have changed since.
     *
     * @param into the folder of the copies; those that are there already are taken as they are
     * @return the entries, in their order
     * @throws RecordingException if it cannot be had as it was; the message is a sentence without full stop
     */
    List<Path> restore(String id, Path into) {
        try {
            List<Path> entries = new ArrayList<>();
            for (String line : lines(id)) {
                String[] parts = line.split(SEPARATOR, 3);
                entries.add(
                        switch (parts[0]) {
                            case FOLDER -> restoreFolder(parts[1], into);
                            case FILE -> restoreFile(parts[1], into.resolve(parts[1] + ".jar"));
                            default -> unchanged(Path.of(OneLine.read(parts[2])), parts[1]);
                        });
            }
            return entries;
        } catch (IOException | UncheckedIOException | ArrayIndexOutOfBoundsException unreadable) {
            throw new RecordingException(
                    "the class files of the last green run cannot be read any more (" + unreadable + ")", unreadable);
        }
    }

    private static Path unchanged(Path library, String state) throws IOException {
        if (!Files.exists(library) || !state(library).equals(state)) {
            throw new RecordingException(library + ", with which it ran, is not there any more as it was");
        }
        return library;
    }

    /** Two tests may want the same at once: it gets its name when it is complete. */
    private Path restoreFolder(String hash, Path into) throws IOException {
        Path folder = into.resolve(hash);
        if (Files.exists(folder)) {
            return folder;
        }
        Path copy = Files.createDirectories(into.resolve(hash + "." + UUID.randomUUID()));
        for (String line : lines(hash)) {
            String[] parts = line.split(SEPARATOR, 2);
            Path file = copy.resolve(OneLine.read(parts[1]));
            Files.createDirectories(file.resolveSibling("."));
            Files.copy(content(parts[0]), file);
        }
        try {
            Files.move(copy, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException alreadyThere) {
            SharedFiles.delete(copy);
        }
        return folder;
    }

    private Path restoreFile(String hash, Path file) throws IOException {
        if (!Files.exists(file)) {
            AtomicFile.write(file, Durability.CACHED, out -> Files.copy(content(hash), out));
        }
        return file;
    }

    private List<String> lines(String hash) throws IOException {
        String text = Files.readString(content(hash), StandardCharsets.UTF_8);
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    /**
     * Deletes what belongs to none of these class paths, and those that would take too much; what is new may belong to one that another JVM
     * is about to tell of.
     *
     * @param used the one that matters most first
     */
    void sweep(List<String> used) throws IOException {
        Set<Path> needed = new HashSet<>();
        long bytes = 0;
        for (String id : used) {
            Set<Path> more = filesOf(id);
            more.removeAll(needed);
            for (Path file : more) {
                bytes += SharedFiles.bytes(file);
            }
            if (bytes > limit) {
                break;
            }
            needed.addAll(more);
        }
        for (Path file : SharedFiles.in(root)) {
            if (!needed.contains(file) && SharedFiles.isAbandoned(file)) {
                Files.deleteIfExists(file);
            }
        }
    }

    private Set<Path> filesOf(String id) {
        Set<Path> files = new HashSet<>(Set.of(content(id)));
        for (String line : read(id)) {
            String[] parts = line.split(SEPARATOR, 3);
            if (!parts[0].equals(LIBRARY)) {
                files.add(content(parts[1]));
            }
            if (parts[0].equals(FOLDER)) {
                read(parts[1]).forEach(file -> files.add(content(file.split(SEPARATOR, 2)[0])));
            }
        }
        return files;
    }

    private List<String> read(String hash) {
        try {
            return lines(hash);
        } catch (IOException | UncheckedIOException gone) {
            return List.of();
        }
    }

    private Path content(String hash) {
        return Optional.of(hash)
                .filter(name -> name.length() > 2)
                .map(name -> root.resolve(name.substring(0, 2)).resolve(name.substring(2)))
                .orElse(root.resolve("none"));
    }
}
