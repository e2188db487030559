package dev.whodunit.diagnosis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** Canonical JSON, read without losing digits of its numbers. */
final class JsonTrees {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .reader();

    private JsonTrees() {}

    /** Empty if the text is no JSON. */
    static Optional<JsonNode> read(String json) {
        try {
            return Optional.of(READER.readTree(json));
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }
}
