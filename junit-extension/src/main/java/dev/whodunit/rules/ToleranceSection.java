package dev.whodunit.rules;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.diagnosis.Likeness;
import dev.whodunit.diagnosis.Tolerance;
import dev.whodunit.diagnosis.ToleranceRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the part of the project's file that says how far values may be from the accepted ones. */
final class ToleranceSection {

    static final String NAME = "tolerance";

    private static final Set<String> KEYS =
            Set.of("relative", "absolute", "ulps", "fields", "types", "steps", "order", "key", "by");

    private final RuleItems items;
    private final List<Tolerance> general = new ArrayList<>();
    private final List<ToleranceRule> rules = new ArrayList<>();

    ToleranceSection(RuleItems items) {
        this.items = items;
    }

    /** @throws IllegalArgumentException if something is said that is not known; the message tells where */
    Tolerance read(JsonNode root) {
        items.each(root, NAME, this::item);
        if (general.size() > 1) {
            throw items.wrong(NAME, "has several items without fields, types and steps; write one");
        }
        return general.stream().findFirst().orElse(Tolerance.NONE).withRules(rules);
    }

    private void item(JsonNode item, String place) {
        items.requireKeys(item, KEYS, place);
        List<String> fields = items.texts(item, "fields", place);
        List<String> types = items.texts(item, "types", place);
        List<String> steps = items.texts(item, "steps", place);
        boolean isGeneral = fields.isEmpty() && types.isEmpty() && steps.isEmpty();
        List<Likeness> likenesses = items.named(place, () -> likenesses(item, place));
        for (Likeness likeness : likenesses) {
            if (isGeneral && likeness instanceof Tolerance tolerance) {
                general.add(tolerance);
            } else {
                rules.addAll(items.named(place, () -> ToleranceRule.of(fields, types, steps, likeness)));
            }
        }
    }

    private List<Likeness> likenesses(JsonNode item, String place) {
        List<Likeness> all = new ArrayList<>();
        if (item.has("by")) {
            all.add(Comparisons.named(item.path("by").asText()));
        }
        if (item.has("order") || item.has("key")) {
            if (!item.path("order").asText("any").equals("any")) {
                throw items.wrong(place, "can have \"any\" as order, or none");
            }
            all.add(new Likeness.AnyOrder(item.path("key").asText("")));
        }
        if (all.isEmpty() || item.has("relative") || item.has("absolute") || item.has("ulps")) {
            all.add(numbers(item, place));
        }
        return all;
    }

    private Tolerance numbers(JsonNode item, String place) {
        double relative = number(item, "relative", place);
        double absolute = number(item, "absolute", place);
        double steps = number(item, "ulps", place);
        long ulps = (long) steps;
        if (ulps != steps) {
            throw items.wrong(place, "must have a whole number as ulps");
        }
        return new Tolerance(relative, absolute, ulps, List.of());
    }

    private double number(JsonNode item, String key, String place) {
        JsonNode value = item.path(key);
        if (value.isMissingNode()) {
            return 0;
        }
        try {
            // 1e-9 is a text to YAML, which wants a dot in it
            return Double.parseDouble(value.asText());
        } catch (NumberFormatException noNumber) {
            throw items.wrong(place, "must have a number as " + key);
        }
    }
}
