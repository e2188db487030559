package dev.whodunit.difference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Differences for programs; {@code docs/verdicts.md} describes the fields. */
public final class DifferenceJson {

    private static final int LONGEST = 1_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DifferenceJson() {}

    /** The first differences, and how many there are of each kind. */
    public static ObjectNode of(Differences differences) {
        Totals totals = differences.totals();
        ObjectNode json = NODES.objectNode()
                .put("count", totals.count())
                .put("changed", totals.changed())
                .put("added", totals.added())
                .put("removed", totals.removed())
                .put("moved", totals.moved())
                .put("reordered", totals.reordered())
                .put("bounded", differences.isBounded());
        if (differences.unread() > 0) {
            json.put("unread", differences.unread());
        }
        ArrayNode first = json.putArray("first");
        differences.first().forEach(difference -> first.add(of(difference)));
        return json;
    }

    private static ObjectNode of(Difference difference) {
        ObjectNode json = NODES.objectNode()
                .put("path", difference.place().toString())
                .put("kind", difference.kind().word());
        if (!difference.place().equals(difference.placeNow())) {
            json.put("pathAfter", difference.placeNow().toString());
        }
        if (difference.kind() != Kind.REORDERED) {
            putValue(json, "before", difference.before());
            putValue(json, "after", difference.after());
        }
        ObjectNode detail = difference.detail().json();
        if (!detail.isEmpty()) {
            json.set("detail", detail);
        }
        if (!difference.context().isEmpty()) {
            ObjectNode context = json.putObject("context");
            difference.context().forEach(field -> context.set(field.name(), field.value()));
        }
        return json;
    }

    /** Of what is very long, how it begins. */
    private static void putValue(ObjectNode json, String name, JsonNode value) {
        if (value.isMissingNode()) {
            return;
        }
        String text = value.toString();
        if (text.length() <= LONGEST) {
            json.set(name, value);
        } else {
            json.put(name + "Begins", Excerpt.head(VisibleText.of(text.substring(0, LONGEST)), LONGEST));
        }
    }
}
