package dev.whodunit.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.review.PendingSnapshot.Change;
import dev.whodunit.snapshots.SnapshotException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * The text of a pending snapshot: one line of JSON that says what it is, who made the difference and what it was compared with, and
 * below it what the accepted file would hold.
 */
final class PendingText {

    static final String NAME = "whodunit-pending";

    /** Goes up with every change of the format. */
    static final int VERSION = 1;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String AGAIN = "Run the test again, which writes it anew, or delete it.";

    private PendingText() {}

    static String digest(String text) {
        return DigestUtils.sha256Hex(text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));
    }

    static String of(PendingSnapshot pending) {
        ObjectNode header = JSON.createObjectNode();
        header.put("format", NAME).put("version", VERSION);
        header.put("class", pending.className()).put("method", pending.method()).put("key", pending.key());
        header.put("base", pending.base()).put("verdict", pending.verdict()).put("summary", pending.summary());
        ArrayNode changes = header.putArray("changes");
        for (Change change : pending.changes()) {
            changes.addObject()
                    .put("function", change.function())
                    .put("id", change.id())
                    .put("location", change.location())
                    .put("evidence", change.evidence());
        }
        header.put("digest", digest(pending.text()));
        return header + "\n" + pending.text();
    }

    /** @throws SnapshotException if the text is not a whole pending snapshot */
    static PendingSnapshot parse(String text, Path file) {
        String unix = text.replace("\r\n", "\n");
        int end = unix.indexOf('\n');
        JsonNode header = header(end < 0 ? unix : unix.substring(0, end), file);
        String body = unix.substring(end + 1);
        if (!header.path("digest").asText().equals(digest(body))) {
            throw new SnapshotException("The pending snapshot " + file
                    + " is cut off or was changed after it was written: the digest in line 1 is not that of the lines"
                    + " after it. " + AGAIN);
        }
        List<Change> changes = new ArrayList<>();
        for (JsonNode change : header.path("changes")) {
            changes.add(new Change(
                    change.path("function").asText(),
                    change.path("id").asText(),
                    change.path("location").asText(),
                    change.path("evidence").asText()));
        }
        return new PendingSnapshot(
                header.path("class").asText(),
                header.path("method").asText(),
                header.path("key").asText(),
                header.path("base").asText(),
                header.path("verdict").asText(),
                header.path("summary").asText(),
                changes,
                body);
    }

    private static JsonNode header(String line, Path file) {
        JsonNode header;
        try {
            header = JSON.readTree(line);
        } catch (JsonProcessingException notJson) {
            throw notPending(file, notJson);
        }
        if (!header.path("format").asText().equals(NAME)) {
            throw notPending(file, null);
        }
        int version = header.path("version").asInt();
        if (version > VERSION) {
            throw new SnapshotException("The pending snapshot " + file + " has format version " + version
                    + ", but this Whodunit reads versions up to " + VERSION
                    + ". Use the newer Whodunit that wrote it, or run the test again with this one.");
        }
        return header;
    }

    private static SnapshotException notPending(Path file, @Nullable Throwable cause) {
        String message = "The pending snapshot " + file
                + " cannot be read at line 1: it does not begin with a header of format \"" + NAME + "\". " + AGAIN;
        return cause == null ? new SnapshotException(message) : new SnapshotException(message, cause);
    }
}
