package dev.whodunit.manifest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.whodunit.recording.AtomicFile;
import dev.whodunit.snapshots.SnapshotException;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.Utf8;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder of manifests below the build folder, one file for each test class. One that cannot be read is as good as none: then nothing
 * is known of its snapshots.
 *
 * @param root the folder, which need not exist
 */
public record Manifests(Path root) {

    private static final String EXTENSION = ".json";
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .build();

    /** Those of the tests that write their recordings there. */
    public static Manifests in(Path output) {
        return new Manifests(output.resolve("manifests"));
    }

    /**
     * Keeps what the tests of a class have asked for, with what is known of those that did not run this time.
     *
     * @param compiled when the class was, in milliseconds since 1970; 0 if that is not known
     * @throws SnapshotException if it cannot be written
     */
    public void add(TestManifest manifest, long compiled) {
        write(find(manifest.className())
                .map(earlier -> manifest.after(earlier, compiled))
                .orElse(manifest));
    }

    /**
     * Notes that a method would have asked for more, had it come to its end.
     *
     * @param method as in {@link MethodRun#method}
     * @throws SnapshotException if that cannot be written
     */
    public void markUnfinished(String className, String method) {
        find(className).ifPresent(manifest -> write(manifest.withUnfinished(method)));
    }

    private void write(TestManifest manifest) {
        Path file = file(manifest.className());
        try {
            AtomicFile.write(file, AtomicFile.Durability.CACHED, out -> out.write(JSON.writeValueAsBytes(manifest)));
        } catch (IOException unwritable) {
            throw new SnapshotException(
                    "Which snapshots " + manifest.className() + " asked for could not be kept in " + file + ": "
                            + unwritable
                            + ". Make sure that the folder can be written to and that the disk is not full.",
                    unwritable);
        }
    }

    /** What is known of all classes that have ever run. */
    public List<TestManifest> all() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException | UncheckedIOException absent) {
            return List.of();
        }
    }

    /** What is known of a class. */
    Optional<TestManifest> find(String className) {
        return read(file(className)).filter(manifest -> manifest.className().equals(className));
    }

    private static Optional<TestManifest> read(Path file) {
        try {
            return Optional.of(JSON.readValue(Utf8.read(file), TestManifest.class));
        } catch (NoSuchFileException | JsonProcessingException unknown) {
            return Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether any test has left something. */
    boolean isEmpty() {
        return newest() == 0;
    }

    /** When a test left something last, in milliseconds since 1970; 0 if none has. */
    long newest() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(EXTENSION))
                    .mapToLong(file -> file.toFile().lastModified())
                    .max()
                    .orElse(0);
        } catch (IOException absent) {
            return 0;
        }
    }

    /** Beside the snapshots of a class would be this, so that names are legal everywhere. */
    private Path file(String className) {
        Path snapshots = SnapshotKey.of(className, "any").path();
        Path folder = snapshots.resolveSibling("");
        return root.resolve(folder.resolveSibling(folder.getFileName() + EXTENSION));
    }
}
