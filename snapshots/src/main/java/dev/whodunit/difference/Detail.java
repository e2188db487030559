package dev.whodunit.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is to be said about two values beside the values. */
public sealed interface Detail permits Detail.None, NumberDetail, TextDetail, TimeDetail, TypeDetail, OrderDetail {

    /** Nothing is to be said. */
    Detail NONE = new None();

    /** In words, to stand in brackets behind the values; {@code ""} if there is nothing to say. */
    String words();

    /** For programs; empty if there is nothing to say. */
    ObjectNode json();

    /** Nothing. */
    record None() implements Detail {

        @Override
        public String words() {
            return "";
        }

        @Override
        public ObjectNode json() {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    /** About two values that are not the same. */
    static Detail between(JsonNode before, JsonNode after) {
        if (before.isNumber() && after.isNumber()) {
            return TypeDetail.isSameNumber(before, after)
                    ? TypeDetail.between(before, after)
                    : NumberDetail.between(before.decimalValue(), after.decimalValue());
        }
        if (before.isTextual() && after.isTextual()) {
            return TimeDetail.between(before.textValue(), after.textValue())
                    .<Detail>map(detail -> detail)
                    .orElseGet(() -> TextDetail.between(before.textValue(), after.textValue()));
        }
        return TypeDetail.between(before, after);
    }
}
