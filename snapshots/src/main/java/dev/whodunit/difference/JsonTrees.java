package dev.whodunit.difference;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/** Canonical JSON, read without losing digits of its numbers: 1, 1.0 and 1.00 stay what they are. */
public final class JsonTrees {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .reader();

    private JsonTrees() {}

    /** Empty if the text is no JSON. */
    public static Optional<JsonNode> read(String json) {
        try {
            return Optional.of(READER.readTree(json));
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }
}
