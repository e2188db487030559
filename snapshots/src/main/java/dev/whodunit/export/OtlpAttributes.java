package dev.whodunit.export;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The attributes of something in OpenTelemetry's protocol, each with the type of its value. */
final class OtlpAttributes {

    private final ArrayNode attributes;

    /** @param owner what has them, and had none */
    OtlpAttributes(ObjectNode owner) {
        this.attributes = owner.putArray("attributes");
    }

    void put(String key, String text) {
        value(key).put("stringValue", CleanText.whole(text));
    }

    void put(String key, boolean truth) {
        value(key).put("boolValue", truth);
    }

    /** As text, as the protocol's JSON has numbers of 64 bits. */
    void put(String key, long number) {
        value(key).put("intValue", Long.toString(number));
    }

    void put(String key, List<String> texts) {
        ArrayNode values = value(key).putObject("arrayValue").putArray("values");
        texts.forEach(text -> values.addObject().put("stringValue", CleanText.whole(text)));
    }

    private ObjectNode value(String key) {
        return attributes.addObject().put("key", CleanText.whole(key)).putObject("value");
    }
}
