package dev.whodunit.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.diagnosis.ValueComparison.Typed;
import dev.whodunit.difference.JsonTrees;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Iterator;
import java.util.Map;

/** The greatest relative difference of the numbers at the same places of two values that are alike otherwise. */
final class NumberDifference {

    private NumberDifference() {}

    /**
     * {@link ValueComparison#OTHER} if more than numbers with a fraction differs; also if no number does, since what makes the
     * values unlike is something else then: their type, or the sign of a zero.
     */
    static double between(Typed accepted, Typed current) {
        if (!accepted.type().equals(current.type())) {
            return ValueComparison.OTHER;
        }
        return JsonTrees.read(accepted.json())
                .flatMap(before -> JsonTrees.read(current.json()).map(now -> between(before, now)))
                .filter(difference -> difference != ValueComparison.SAME)
                .orElse(ValueComparison.OTHER);
    }

    private static double between(JsonNode accepted, JsonNode current) {
        if (accepted.isNumber() && current.isNumber()) {
            return betweenNumbers(accepted, current);
        }
        if (accepted.isArray() && current.isArray() && accepted.size() == current.size()) {
            double worst = ValueComparison.SAME;
            for (int i = 0; i < accepted.size() && worst != ValueComparison.OTHER; i++) {
                worst = Math.max(worst, between(accepted.get(i), current.get(i)));
            }
            return worst;
        }
        if (accepted.isObject() && current.isObject() && accepted.size() == current.size()) {
            return betweenObjects(accepted, current);
        }
        return accepted.equals(current) ? ValueComparison.SAME : ValueComparison.OTHER;
    }

    /** The order of names is that of fields or of an ordered map. */
    private static double betweenObjects(JsonNode accepted, JsonNode current) {
        double worst = ValueComparison.SAME;
        Iterator<Map.Entry<String, JsonNode>> others = current.properties().iterator();
        for (Map.Entry<String, JsonNode> field : accepted.properties()) {
            Map.Entry<String, JsonNode> now = others.next();
            if (!field.getKey().equals(now.getKey())) {
                return ValueComparison.OTHER;
            }
            worst = Math.max(worst, between(field.getValue(), now.getValue()));
        }
        return worst;
    }

    /** Whole numbers count, and nobody is one more or less by rounding. */
    private static double betweenNumbers(JsonNode accepted, JsonNode current) {
        BigDecimal before = accepted.decimalValue();
        BigDecimal now = current.decimalValue();
        if (before.compareTo(now) == 0) {
            return ValueComparison.SAME;
        }
        if (!accepted.isFloatingPointNumber() && !current.isFloatingPointNumber()) {
            return ValueComparison.OTHER;
        }
        BigDecimal greater = before.abs().max(now.abs());
        return before.subtract(now, MathContext.DECIMAL64)
                .abs()
                .divide(greater, MathContext.DECIMAL64)
                .doubleValue();
    }
}
