package dev.whodunit.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The items of a file of rules, and what is wrong with them.
 *
 * @param file where they are from, for messages
 */
record RuleItems(String file) {

    /** Reads one item of a list. */
    @FunctionalInterface
    interface Item {
        void read(JsonNode item, String place);
    }

    void each(JsonNode root, String section, Item item) {
        JsonNode list = root.path(section);
        if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
            throw wrong(section, "must be a list; begin each of its items with a dash");
        }
        for (int i = 0; i < list.size(); i++) {
            item.read(list.get(i), section + "[" + i + "]");
        }
    }

    List<String> texts(JsonNode owner, String key, String place) {
        JsonNode value = owner.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return List.of();
        }
        if (value.isTextual()) {
            return List.of(value.textValue());
        }
        boolean isTexts = value.isArray()
                && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isTextual);
        if (!isTexts) {
            throw wrong(place, "must have a text or a list of texts as " + key);
        }
        return StreamSupport.stream(value.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }

    void requireKeys(JsonNode owner, Set<String> allowed, String place) {
        if (!owner.isObject()) {
            throw wrong(
                    place,
                    "must be made of names and values, such as "
                            + allowed.stream().sorted().findFirst().orElse("") + ": …");
        }
        owner.fieldNames().forEachRemaining(name -> {
            if (!allowed.contains(name)) {
                throw wrong(
                        place,
                        "has \"" + name + "\", but knows only "
                                + allowed.stream().sorted().collect(Collectors.joining(", ")));
            }
        });
    }

    /** What is made of an item; where that refuses, the message says which one it is. */
    <T> T named(String place, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException wrong) {
            String message = String.valueOf(wrong.getMessage());
            if (message.startsWith(file)) {
                throw wrong;
            }
            throw new IllegalArgumentException(
                    file + ", " + place + ": " + message + (message.endsWith(".") ? "" : "."), wrong);
        }
    }

    IllegalArgumentException wrong(String place, String what) {
        return new IllegalArgumentException(file + ": " + place + " " + what + ".");
    }
}
