package dev.whodunit.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.whodunit.diagnosis.ValueComparison.Typed;
import dev.whodunit.difference.Alignment;
import dev.whodunit.difference.JsonTrees;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The very text of one of the two where it is the same as that. */
    String of(Typed accepted, Typed current) {
        Optional<JsonNode> before = JsonTrees.read(accepted.json());
        Optional<JsonNode> now = JsonTrees.read(current.json());
        if (before.isEmpty() || now.isEmpty()) {
            return current.json();
        }
        JsonNode level = level(before.get(), now.get(), measure.place(current.type()));
        if (level.equals(now.get())) {
            return current.json();
        }
        return level.equals(before.get()) ? accepted.json() : level.toString();
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

    /** Between elements that are the same on both sides, where some came or went. */
    private ArrayNode thoseThatAreThere(JsonNode accepted, JsonNode current, ValuePlace element) {
        int[] partners = Alignment.partners(hashes(accepted), hashes(current));
        List<JsonNode> level = new ArrayList<>();
        current.forEach(level::add);
        int i = 0;
        int j = 0;
        while (i < accepted.size() || j < current.size()) {
            int end = i;
            while (end < accepted.size() && partners[end] == Alignment.NONE) {
                end++;
            }
            int endNow = end < accepted.size() ? partners[end] : current.size();
            levelBetween(new Gap(accepted, i, end), new Gap(current, j, endNow), element, level);
            i = end + 1;
            j = endNow + 1;
        }
        return JsonNodeFactory.instance.arrayNode(level.size()).addAll(level);
    }

    /** Elements of a list from one up to, and without, another. */
    private record Gap(JsonNode list, int from, int to) {

        int size() {
            return to - from;
        }

        Gap without(int first, int last) {
            return new Gap(list, from + first, to - last);
        }
    }

    private static long[] hashes(JsonNode list) {
        long[] hashes = new long[list.size()];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = list.get(i).hashCode();
        }
        return hashes;
    }

    /**
     * As many on both sides are in their places. Else those that are near enough come first and last, unless code of the user would have to
     * say so, which must not be asked about elements that may not belong together.
     */
    private void levelBetween(Gap accepted, Gap current, ValuePlace element, List<JsonNode> level) {
        int i = 0;
        boolean isInPlace = accepted.size() == current.size();
        while (isInPlace && i < current.size()) {
            int now = current.from() + i;
            level.set(
                    now,
                    level(
                            accepted.list().get(accepted.from() + i),
                            current.list().get(now),
                            element));
            i++;
        }
        if (isInPlace || measure.isUsersCodeAsked()) {
            return;
        }
        int most = Math.min(accepted.size(), current.size());
        while (i < most && levelIfNear(accepted, accepted.from() + i, current, current.from() + i, element, level)) {
            i++;
        }
        int k = 1;
        while (k <= most - i && levelIfNear(accepted, accepted.to() - k, current, current.to() - k, element, level)) {
            k++;
        }
        levelRows(accepted.without(i, k - 1), current.without(i, k - 1), element, level);
    }

    /** A row that is near enough is the same one, since it has more than numbers; a number alone may be near to others. */
    private void levelRows(Gap accepted, Gap current, ValuePlace element, List<JsonNode> level) {
        int next = accepted.from();
        for (int is = current.from();
                is < current.to() && current.list().get(is).isObject();
                is++) {
            int was = next;
            int end = Math.min(accepted.to(), next + LOOKED_AHEAD);
            while (was < end && !levelIfNear(accepted, was, current, is, element, level)) {
                was++;
            }
            next = was < end ? was + 1 : next;
        }
    }

    private boolean levelIfNear(Gap accepted, int was, Gap current, int is, ValuePlace element, List<JsonNode> level) {
        boolean isNear = isNear(accepted.list().get(was), current.list().get(is), element);
        if (isNear) {
            level.set(is, accepted.list().get(was));
        }
        return isNear;
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
