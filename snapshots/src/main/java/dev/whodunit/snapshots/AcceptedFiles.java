package dev.whodunit.snapshots;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files of a folder that are accepted snapshots, whatever test they belong to. Files that are none are left alone.
 *
 * @param root the folder
 */
public record AcceptedFiles(Path root) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * A file that says that it is a snapshot; whether all of it can be read is another matter.
     *
     * @param file where it lies
     * @param path the same below the folder, with {@code /} between names
     * @param key which test it belongs to, as it says itself
     */
    public record Accepted(Path file, String path, String key) {

        /** Binary name of the test class. */
        public String className() {
            return key.substring(0, key.indexOf('#'));
        }
    }

    /**
     * All of them, by name.
     *
     * @throws SnapshotException if the folder is not there or cannot be read
     */
    public List<Accepted> all() {
        if (!Files.isDirectory(root)) {
            throw new SnapshotException("There is no folder " + root.toAbsolutePath()
                    + " of snapshots. Say where it is: --snapshots for the accepted ones.");
        }
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.getFileName().toString().endsWith(SnapshotKey.EXTENSION))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException unreadable) {
            throw new SnapshotException(
                    "The folder " + root + " of snapshots cannot be read: " + unreadable + ".", unreadable);
        }
    }

    private Optional<Accepted> read(Path file) {
        String path = root.relativize(file).toString().replace('\\', '/');
        return header(text(file))
                .map(header -> header.path("key").asText())
                .filter(key -> key.indexOf('#') > 0)
                .map(key -> new Accepted(file, path, key));
    }

    private static String text(Path file) {
        try {
            return Utf8.read(file);
        } catch (IOException notText) {
            return "";
        }
    }

    /**
     * What two texts of snapshots have in common where the same was recorded for tests of other names; empty if it is no text of a
     * snapshot.
     */
    public static Optional<String> content(String text) {
        String unix = text.replace("\r\n", "\n");
        int first = unix.indexOf('\n');
        int last = unix.lastIndexOf('\n', unix.length() - 2);
        return first < 0 || last <= first
                ? Optional.empty()
                : header(unix).map(header -> header.without("key") + unix.substring(first, last));
    }

    private static Optional<ObjectNode> header(String text) {
        int end = text.indexOf('\n');
        try {
            JsonNode header = JSON.readTree(end < 0 ? text : text.substring(0, end));
            return header instanceof ObjectNode object
                            && header.path("format").asText().equals(SnapshotFile.NAME)
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JsonProcessingException notOurs) {
            return Optional.empty();
        }
    }
}
