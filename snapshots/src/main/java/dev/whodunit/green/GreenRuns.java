package dev.whodunit.green;

import dev.whodunit.map.PipelineMap;
import dev.whodunit.recording.AtomicFile;
import dev.whodunit.recording.AtomicFile.Durability;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.SnapshotKey;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The recordings of the last run of each test that passed, outside of version control, and the class paths that they ran on. Each is
 * complete or not there: it is written into a folder of its own, and a small file says which one counts.
 */
public final class GreenRuns {

    private static final String LAST = "last.properties";
    private static final String IGNORE = ".gitignore";

    /** Class paths may take this share of what all may take. */
    private static final int SHARE = 5;

    private final Path root;
    private final long limit;
    private final Path project;
    private final GreenCode code;
    private final KeptMaps maps;
    private final Map<ClassPath, KeptCode> kept = new ConcurrentHashMap<>();
    private final Map<Path, String> commits = new ConcurrentHashMap<>();

    /**
     * @param root the folder that they are kept in
     * @param limit how many bytes all of them may take; beyond it the oldest are dropped
     * @param project where the code lies that is run
     */
    public GreenRuns(Path root, long limit, Path project) {
        this.root = root;
        this.limit = limit;
        this.project = project;
        this.code = new GreenCode(root.resolve(".code"), limit / SHARE);
        this.maps = new KeptMaps(root.resolve(".maps"));
    }

    /** The folder that they are kept in. */
    public Path root() {
        return root;
    }

    /**
     * Keeps a run instead of the one before it. Commit and class files are looked at once for all tests of a JVM: it runs what it has loaded.
     *
     * @throws RecordingException if it cannot be written; the one before is kept then
     */
    public void keep(SnapshotKey key, Recording recording, boolean isLight, ClassPath classPath, Instant time) {
        Path folder = folder(key);
        String name = UUID.randomUUID().toString();
        String before = last(folder).getProperty("run", "");
        try {
            ignore();
            KeptCode ran = kept.computeIfAbsent(classPath, code::keep);
            String map = maps.keep(recording);
            RecordingWriter.write(
                    recording.withMap(PipelineMap.EMPTY), folder.resolve(name).resolve("run"), Durability.CACHED);
            Properties last = new Properties();
            last.setProperty("run", name);
            last.setProperty("map", map);
            last.setProperty("light", String.valueOf(isLight));
            last.setProperty(
                    "commit",
                    commits.computeIfAbsent(project, path -> Commit.of(path).orElse("")));
            last.setProperty("time", time.toString());
            last.setProperty("code", ran.id());
            last.setProperty("missing", ran.missing());
            AtomicFile.write(folder.resolve(LAST), Durability.CACHED, out -> last.store(out, null));
            deleteUnused(folder, Set.of(name), before);
        } catch (IOException | UncheckedIOException unwritable) {
            throw new RecordingException(
                    "The green run of " + key + " could not be kept in " + folder + ": " + unwritable
                            + ". Make sure that the folder can be written to and that the disk is not full.",
                    unwritable);
        }
    }

    /**
     * The last run of a test that passed.
     *
     * @throws RecordingException if there is one that cannot be read; the message says what to do
     */
    public Optional<GreenRun> find(SnapshotKey key) {
        Path folder = folder(key);
        for (Properties last = last(folder); Files.exists(folder.resolve(LAST)); last = last(folder)) {
            try {
                return Optional.of(read(folder, last));
            } catch (IOException | RecordingException | DateTimeException | IllegalArgumentException unreadable) {
                if (last.equals(last(folder))) { // otherwise another JVM has just replaced it
                    throw new RecordingException(
                            "the last green run of " + key + ", kept in " + folder
                                    + ", cannot be read, so that nothing can be said of"
                                    + " what changed. The next one replaces it; make sure that the folder may be read. What is wrong: "
                                    + (unreadable instanceof RecordingException ? unreadable.getMessage() : unreadable),
                            unreadable);
                }
            }
        }
        return Optional.empty();
    }

    private GreenRun read(Path folder, Properties last) throws IOException {
        Recording recording =
                RecordingReader.read(folder.resolve(last.getProperty("run", "")).resolve("run"));
        KeptCode ran = last.containsKey("code")
                ? new KeptCode(last.getProperty("code", ""), last.getProperty("missing", ""))
                : KeptCode.NONE;
        return new GreenRun(
                recording.withMap(maps.read(last.getProperty("map", ""))),
                Boolean.parseBoolean(last.getProperty("light", "")),
                last.getProperty("commit", ""),
                Instant.parse(last.getProperty("time", "")),
                ran);
    }

    /**
     * The class path that a run had, with copies of what may have changed since.
     *
     * @param into the folder of the copies
     * @throws RecordingException if it cannot be had any more; the message is a sentence without full stop
     */
    public List<Path> restore(KeptCode ran, Path into) {
        if (ran.id().isEmpty()) {
            throw new RecordingException(ran.missing());
        }
        return code.restore(ran.id(), into);
    }

    /**
     * Deletes the copies that were made of class paths.
     *
     * @param into the folder that they were made in
     * @throws UncheckedIOException if something cannot be deleted
     */
    public static void deleteCopies(Path into) {
        try {
            SharedFiles.delete(into);
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }

    /**
     * Drops the oldest until the rest is within the limit, and class files that none of the rest needs.
     *
     * @throws UncheckedIOException if something cannot be deleted
     */
    public void dropOldest() {
        List<Kept> all = all();
        all.sort(Comparator.comparing(Kept::time).reversed());
        try {
            long taken = 0;
            Set<String> used = new LinkedHashSet<>();
            Set<String> usedMaps = new HashSet<>();
            for (Kept newest : all) {
                taken += newest.bytes();
                boolean isDropped = taken > limit - limit / SHARE && drop(newest);
                if (!isDropped) {
                    Properties last = last(newest.folder());
                    used.add(last.getProperty("code", ""));
                    usedMaps.add(last.getProperty("map", ""));
                }
            }
            code.sweep(List.copyOf(used));
            maps.sweep(usedMaps);
        } catch (IOException inUse) {
            throw new UncheckedIOException(inUse);
        }
    }

    /** Which run counts; nothing where there is none. */
    private static Properties last(Path folder) {
        Properties last = new Properties();
        try {
            last.load(new StringReader(Files.readString(folder.resolve(LAST), StandardCharsets.UTF_8)));
        } catch (IOException | IllegalArgumentException unreadable) {
            return new Properties();
        }
        return last;
    }

    /** @param run which one counted when it was looked at */
    record Kept(Path folder, String run, Instant time, long bytes) {}

    List<Kept> all() {
        List<Kept> all = new ArrayList<>();
        try {
            for (Path last : SharedFiles.in(root)) {
                if (last.endsWith(LAST)) {
                    kept(last).ifPresent(all::add);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }

    private static Optional<Kept> kept(Path last) throws IOException {
        Path folder = last.resolveSibling("");
        try {
            String run = last(folder).getProperty("run", ""); // before its time: what comes in between is newer than it
            Instant time = Files.getLastModifiedTime(last).toInstant();
            return Optional.of(new Kept(folder, run, time, SharedFiles.bytes(folder)));
        } catch (NoSuchFileException dropped) {
            return Optional.empty(); // by another JVM, just now
        }
    }

    /**
     * Another JVM may have a run in the same folder that is not complete yet, or one that counts by now, which is not old.
     *
     * @return whether nothing counts there any more
     */
    static boolean drop(Kept old) throws IOException {
        if (!last(old.folder()).getProperty("run", "").equals(old.run())) {
            return false;
        }
        Files.deleteIfExists(old.folder().resolve(LAST));
        deleteUnused(old.folder(), Set.of(), old.run());
        return true;
    }

    /** So that nobody commits them by accident. */
    private void ignore() throws IOException {
        Path file = root.resolve(IGNORE);
        if (!Files.exists(file)) {
            AtomicFile.write(file, Durability.CACHED, out -> out.write("*\n".getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** A run that no longer counts, and what a JVM left behind that was killed while it wrote. */
    private static void deleteUnused(Path folder, Set<String> used, String unused) throws IOException {
        try (Stream<Path> runs = Files.list(folder)) {
            for (Path run : runs.filter(Files::isDirectory).toList()) {
                String name = run.getFileName().toString();
                if (name.equals(unused) || (!used.contains(name) && SharedFiles.isAbandoned(run))) {
                    SharedFiles.delete(run);
                }
            }
        }
    }

    private Path folder(SnapshotKey key) {
        return root.resolve(key.path().toString() + ".green");
    }
}
