package dev.whodunit.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.diagnosis.ValueComparison.Typed;
import dev.whodunit.difference.JsonTrees;
import java.util.Map;
import java.util.TreeMap;

/**
 * A value as it is shown beside the accepted one: all inside it that is near enough is as accepted, so that what is left to be told is what
 * is beyond the tolerance.
 */
final class Levelling {

    /** Where rows came or went, each of the others is looked for among so many that come next. */
    private static final int LOOKED_AHEAD = 50;

    private final NumberDifference measure;

    Levelling(NumberDifference measure) {
        this.measure = measure;
    }

    String of(Typed accepted, Typed current) {
        return JsonTrees.read(accepted.json())
                .flatMap(before -> JsonTrees.read(current.json())
                        .map(now -> level(before, now, measure.place(current.type()))
                                .toString()))
                .orElse(current.json());
    }

    private boolean isNear(JsonNode accepted, JsonNode current, ValuePlace place) {
        return accepted.equals(current) || measure.covers(measure.whole(accepted, current, place));
    }

    private JsonNode level(JsonNode accepted, JsonNode current, ValuePlace place) {
        if (isNear(accepted, current, place)) {
            return accepted;
        }
        if (accepted.isArray() && current.isArray()) {
            return levelList(accepted, current, place);
        }
        if (accepted.isObject() && current.isObject()) {
            ObjectNode level = JsonNodeFactory.instance.objectNode();
            for (Map.Entry<String, JsonNode> field : current.properties()) {
                JsonNode was = accepted.path(field.getKey());
                level.set(
                        field.getKey(),
                        was.isMissingNode()
                                ? field.getValue()
                                : level(was, field.getValue(), place.field(field.getKey())));
            }
            return level;
        }
        return current;
    }

    private JsonNode levelList(JsonNode accepted, JsonNode current, ValuePlace place) {
        if (place.order().isPresent()) {
            return inAcceptedOrder(accepted, current, place);
        }
        return accepted.size() == current.size()
                ? eachBesideTheOther(accepted, current, place.element())
                : thoseThatAreThere(accepted, current, place.element());
    }

    private ArrayNode eachBesideTheOther(JsonNode accepted, JsonNode current, ValuePlace element) {
        ArrayNode level = JsonNodeFactory.instance.arrayNode(current.size());
        for (int i = 0; i < current.size(); i++) {
            level.add(level(accepted.get(i), current.get(i), element));
        }
        return level;
    }

    private ArrayNode thoseThatAreThere(JsonNode accepted, JsonNode current, ValuePlace element) {
        ArrayNode level = JsonNodeFactory.instance.arrayNode(current.size());
        int next = 0;
        for (JsonNode now : current) {
            int found = next;
            int end = Math.min(accepted.size(), next + LOOKED_AHEAD);
            while (found < end && !isNear(accepted.get(found), now, element)) {
                found++;
            }
            level.add(found < end ? accepted.get(found) : now);
            next = found < end ? found + 1 : next;
        }
        return level;
    }

    private ArrayNode inAcceptedOrder(JsonNode accepted, JsonNode current, ValuePlace place) {
        Map<Integer, Integer> pairs = new ElementPairs(place.order().orElseThrow(), accepted, current).pairs();
        Map<Integer, JsonNode> inOrder = new TreeMap<>();
        pairs.forEach((now, was) -> inOrder.put(was, level(accepted.get(was), current.get(now), place.element())));
        ArrayNode level = JsonNodeFactory.instance.arrayNode(current.size());
        level.addAll(inOrder.values());
        for (int i = 0; i < current.size(); i++) {
            if (!pairs.containsKey(i)) {
                level.add(current.get(i));
            }
        }
        return level;
    }
}
