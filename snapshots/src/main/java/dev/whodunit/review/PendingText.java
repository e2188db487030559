package dev.whodunit.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.snapshots.SnapshotException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * The text of a pending snapshot: one line of JSON that says what it is, who made the difference and what it was compared with, and
 * below it what the accepted file would hold.
 */
final class PendingText {

    static final String NAME = "whodunit-pending";

    /** Goes up with every change of the format. */
    static final int VERSION = 2;

    private static final String TEXT = "text";

    /** Not there in version 1. */
    private static final String LEVELLED = "levelled";

    private static final String DIGEST = "digest";
    private static final String AGAIN = "Run the test again, which writes it anew, or delete it.";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PendingText() {}

    static String digest(String text) {
        return DigestUtils.sha256Hex(unix(text).getBytes(StandardCharsets.UTF_8));
    }

    private static String unix(String text) {
        return text.replace("\r\n", "\n");
    }

    static String of(PendingSnapshot pending) {
        ObjectNode header = JSON.createObjectNode();
        header.put("format", NAME).put("version", VERSION);
        header.setAll((ObjectNode) JSON.valueToTree(pending));
        header.remove(TEXT);
        header.put(DIGEST, digest(header + "\n" + pending.text()));
        return header + "\n" + pending.text();
    }

    /** @throws SnapshotException if the text is not a whole, unchanged pending snapshot */
    static PendingSnapshot parse(String text, Path file) {
        String all = unix(text);
        int end = all.indexOf('\n');
        ObjectNode header = header(end < 0 ? all : all.substring(0, end), file);
        String body = all.substring(end + 1);
        String digest = header.path(DIGEST).asText();
        header.remove(DIGEST);
        if (!digest.equals(digest(header + "\n" + body))) {
            throw new SnapshotException("The pending snapshot " + file
                    + " is cut off or was changed after it was written: the digest in line 1 is not that of the rest. "
                    + AGAIN);
        }
        header.remove("format");
        header.remove("version");
        header.put(TEXT, body);
        if (!header.has(LEVELLED)) {
            header.putArray(LEVELLED);
        }
        try {
            return JSON.treeToValue(header, PendingSnapshot.class);
        } catch (JsonProcessingException incomplete) {
            throw new SnapshotException(
                    "The pending snapshot " + file + " cannot be read at line 1: " + incomplete.getOriginalMessage()
                            + ". " + AGAIN,
                    incomplete);
        }
    }

    private static ObjectNode header(String line, Path file) {
        JsonNode header;
        try {
            header = JSON.readTree(line);
        } catch (JsonProcessingException notJson) {
            throw new SnapshotException(notPending(file), notJson);
        }
        if (!(header instanceof ObjectNode object)
                || !header.path("format").asText().equals(NAME)) {
            throw new SnapshotException(notPending(file));
        }
        int version = header.path("version").asInt();
        if (version > VERSION) {
            throw new SnapshotException("The pending snapshot " + file + " has format version " + version
                    + ", but this Whodunit reads versions up to " + VERSION
                    + ". Use the newer Whodunit that wrote it, or run the test again with this one.");
        }
        return object;
    }

    private static String notPending(Path file) {
        return "The pending snapshot " + file
                + " cannot be read at line 1: it does not begin with a header of format \"" + NAME + "\". " + AGAIN;
    }
}
