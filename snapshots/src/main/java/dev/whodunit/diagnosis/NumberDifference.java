package dev.whodunit.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.diagnosis.ValueComparison.Typed;
import dev.whodunit.difference.JsonTrees;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * The greatest relative difference of the numbers at the same places of two values that are alike otherwise. Where another tolerance than a
 * relative one allows it, it counts as {@link ValueComparison#LEAST}.
 */
final class NumberDifference implements ValueComparison.Measure {

    private final Tolerance tolerance;
    private final Map<String, Optional<Tolerance>> byName = new HashMap<>();

    NumberDifference(Tolerance tolerance) {
        this.tolerance = tolerance;
    }

    /**
     * {@link ValueComparison#OTHER} if more than numbers with a fraction differs; also if no number does, since what makes the
     * values unlike is something else then: their type, or the sign of a zero.
     */
    @Override
    public double between(Typed accepted, Typed current) {
        if (!accepted.type().equals(current.type())) {
            return ValueComparison.OTHER;
        }
        return JsonTrees.read(accepted.json())
                .flatMap(before -> JsonTrees.read(current.json()).map(now -> between(before, now, "")))
                .filter(difference -> difference != ValueComparison.SAME)
                .orElse(ValueComparison.OTHER);
    }

    /** @param name of what holds them, through arrays; "" if that has none */
    private double between(JsonNode accepted, JsonNode current, String name) {
        if (accepted.isNumber() && current.isNumber()) {
            return betweenNumbers(accepted, current, name);
        }
        if (accepted.isArray() && current.isArray() && accepted.size() == current.size()) {
            double worst = ValueComparison.SAME;
            for (int i = 0; i < accepted.size() && worst != ValueComparison.OTHER; i++) {
                worst = Math.max(worst, between(accepted.get(i), current.get(i), name));
            }
            return worst;
        }
        if (accepted.isObject() && current.isObject() && accepted.size() == current.size()) {
            return betweenObjects(accepted, current);
        }
        return accepted.equals(current) ? ValueComparison.SAME : ValueComparison.OTHER;
    }

    /** The order of names is that of fields or of an ordered map. */
    private double betweenObjects(JsonNode accepted, JsonNode current) {
        double worst = ValueComparison.SAME;
        Iterator<Map.Entry<String, JsonNode>> others = current.properties().iterator();
        for (Map.Entry<String, JsonNode> field : accepted.properties()) {
            Map.Entry<String, JsonNode> now = others.next();
            if (!field.getKey().equals(now.getKey())) {
                return ValueComparison.OTHER;
            }
            worst = Math.max(worst, between(field.getValue(), now.getValue(), field.getKey()));
        }
        return worst;
    }

    /** Whole numbers count, and nobody is one more or less by rounding, unless their name says otherwise. */
    private double betweenNumbers(JsonNode accepted, JsonNode current, String name) {
        BigDecimal before = accepted.decimalValue();
        BigDecimal now = current.decimalValue();
        if (before.compareTo(now) == 0) {
            return ValueComparison.SAME;
        }
        Optional<Tolerance> own = byName.computeIfAbsent(name, tolerance::of);
        if (own.isPresent()) {
            return own.get().allowsAny(before, now) ? ValueComparison.LEAST : ValueComparison.OTHER;
        }
        if (!accepted.isFloatingPointNumber() && !current.isFloatingPointNumber()) {
            return ValueComparison.OTHER;
        }
        return tolerance.allows(before, now) ? ValueComparison.LEAST : Tolerance.relativeDifference(before, now);
    }
}
