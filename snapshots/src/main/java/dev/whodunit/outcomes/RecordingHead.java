package dev.whodunit.outcomes;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.run.RunIdentity;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * What a list of recordings has to know of one. Values are not read, since there may be thousands of recordings.
 *
 * @param identity which run it is of
 * @param steps how many steps it has
 */
public record RecordingHead(RunIdentity identity, int steps) {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /**
     * @param file the {@code recording.json}
     * @throws RecordingException if it cannot be read
     */
    static RecordingHead read(Path file) {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                JsonParser json = JSON.createParser(stream)) {
            return read(json);
        } catch (IOException unreadable) {
            throw new RecordingException(
                    "The recording " + file + " cannot be read: " + unreadable
                            + ". Run the test again to make a new one.",
                    unreadable);
        }
    }

    private static RecordingHead read(JsonParser json) throws IOException {
        Map<String, String> identity = new HashMap<>();
        int steps = 0;
        json.nextToken();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("identity")) {
                identity.putAll(texts(json));
            } else if (field.equals("steps")) {
                steps = count(json);
                break; // what follows is large, and nothing of it is wanted
            } else {
                json.skipChildren();
            }
        }
        return new RecordingHead(
                new RunIdentity(
                        identity.getOrDefault("uniqueId", ""),
                        identity.getOrDefault("testClass", ""),
                        identity.getOrDefault("testMethod", ""),
                        identity.getOrDefault("displayName", ""),
                        identity.getOrDefault("pipeline", "")),
                steps);
    }

    private static Map<String, String> texts(JsonParser json) throws IOException {
        Map<String, String> texts = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            texts.put(name, json.nextTextValue());
        }
        return texts;
    }

    private static int count(JsonParser json) throws IOException {
        int count = 0;
        while (json.nextToken() == JsonToken.START_OBJECT) {
            json.skipChildren();
            count++;
        }
        return count;
    }
}
