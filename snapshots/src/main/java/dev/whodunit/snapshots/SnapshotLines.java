package dev.whodunit.snapshots;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lines of the text of a snapshot, whatever test it belongs to. */
public final class SnapshotLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What makes a step the same whatever its values are. */
    private static final Set<String> OF_STEP = Set.of("step", "artifact", "kind", "function", "phase");

    /** The same for the one artifact that is asserted. */
    private static final Set<String> OF_ARTIFACT = Set.of("asserted", "at", "part", "position");

    private SnapshotLines() {}

    /**
     * What the texts of snapshots have in common where the same code took the same steps with the same libraries, whatever values they gave.
     *
     * @return empty if it is no whole text of a snapshot
     */
    public static Optional<List<JsonNode>> steps(String text) {
        List<JsonNode> steps = new ArrayList<>();
        List<String> lines = text.lines().toList();
        try {
            for (String line : lines) {
                JsonNode node = JSON.readTree(line);
                if (node instanceof ObjectNode fields) {
                    told(fields).ifPresent(steps::add);
                }
            }
        } catch (JsonProcessingException damaged) {
            return Optional.empty();
        }
        boolean isWhole = AcceptedFiles.content(text).isPresent()
                && lines.get(lines.size() - 1).startsWith("{\"lines\":");
        return isWhole ? Optional.of(steps) : Optional.empty();
    }

    private static Optional<JsonNode> told(ObjectNode line) {
        if (line.has("step")) {
            return Optional.of(line.retain(OF_STEP));
        }
        if (line.has("asserted")) {
            return Optional.of(line.retain(OF_ARTIFACT));
        }
        return line.has("code") || line.has("library") ? Optional.of(line) : Optional.empty();
    }

    /**
     * The text of a snapshot, with all that is in it, as that of another test.
     *
     * @param key of that test
     * @throws SnapshotException if it is no text of a snapshot
     */
    public static String ofTest(String text, String key) {
        String unix = text.replace("\r\n", "\n");
        int first = unix.indexOf('\n');
        int last = unix.lastIndexOf('\n', unix.length() - 2);
        try {
            ObjectNode header = (ObjectNode) JSON.readTree(unix.substring(0, Math.max(0, first)));
            ObjectNode end = (ObjectNode) JSON.readTree(unix.substring(last + 1));
            String body = written(header.put("key", key)) + unix.substring(first + 1, last + 1);
            return body + written(end.put("digest", Digest.ofUtf8(body).toString()));
        } catch (JsonProcessingException | ClassCastException damaged) {
            throw new SnapshotException("The snapshot that is to be the one of " + key + " is damaged.", damaged);
        }
    }

    private static String written(ObjectNode line) throws JsonProcessingException {
        return JsonText.escapeHarmful(JSON.writeValueAsString(line)) + "\n";
    }
}
