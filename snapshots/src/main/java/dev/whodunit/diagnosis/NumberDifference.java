package dev.whodunit.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.diagnosis.ValueComparison.Typed;
import dev.whodunit.difference.JsonTrees;
import dev.whodunit.run.Step;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The greatest relative difference of the numbers at the same places of two values that are alike otherwise. Where something else than a
 * relative tolerance allows it, it counts as {@link ValueComparison#LEAST}.
 */
final class NumberDifference implements ValueComparison.Measure {

    private final Tolerance all;
    private final Tolerance tolerance;
    private final String root;
    private final Map<String, Rules> byName = new HashMap<>();
    private final Map<String, NumberDifference> ofNames = new HashMap<>();

    /** What is said of values under a name. */
    private record Rules(
            Optional<Tolerance> numbers, Optional<Likeness.AnyOrder> order, Optional<Likeness.Compared> compared) {}

    NumberDifference(Tolerance tolerance) {
        this(tolerance, tolerance.elsewhere(), "");
    }

    /** @param root what the values are called; "" if they have no name */
    private NumberDifference(Tolerance all, Tolerance tolerance, String root) {
        this.all = all;
        this.tolerance = tolerance;
        this.root = root;
    }

    @Override
    public Optional<ValueComparison.Measure> ofResults(Step step) {
        Optional<Tolerance> own = all.in(step);
        if (own.isPresent()) {
            return Optional.of(new NumberDifference(all, own.get(), root));
        }
        return Stream.of(step.artifactName(), step.function().method())
                .map(this::ofName)
                .filter(named -> named != this)
                .findFirst();
    }

    @Override
    public boolean isOfWhole(Step step) {
        return all.in(step).isPresent();
    }

    @Override
    public ValueComparison.Measure ofName(String name) {
        if (name.isEmpty() || tolerance.rules().isEmpty()) {
            return this;
        }
        NumberDifference known = ofNames.get(name);
        if (known == null) {
            boolean isSpokenOf = tolerance.rules().stream().anyMatch(rule -> rule.isOf(name));
            known = isSpokenOf ? new NumberDifference(all, tolerance, name) : this;
            ofNames.put(name, known);
        }
        return known;
    }

    /**
     * {@link ValueComparison#OTHER} if more than numbers with a fraction differs; also if no number does, since what makes the
     * values unlike is something else then: their type, or the sign of a zero.
     */
    @Override
    public double between(Typed accepted, Typed current) {
        boolean mayBeOfOtherNumbers = !tolerance.rules().isEmpty() && isSameOutside(accepted.type(), current.type());
        if (!accepted.type().equals(current.type()) && !mayBeOfOtherNumbers) {
            return ValueComparison.OTHER;
        }
        return JsonTrees.read(accepted.json())
                .flatMap(before -> JsonTrees.read(current.json()).map(now -> whole(before, now, root)))
                .filter(difference -> difference != ValueComparison.SAME)
                .orElse(ValueComparison.OTHER);
    }

    /** A map of whole numbers and one of numbers with a fraction. */
    private static boolean isSameOutside(String accepted, String current) {
        int end = accepted.indexOf('<');
        return end > 0 && current.startsWith(accepted.substring(0, end + 1));
    }

    private Rules rules(String name) {
        return byName.computeIfAbsent(
                name,
                under -> new Rules(
                        tolerance.of(under, Tolerance.class),
                        tolerance.of(under, Likeness.AnyOrder.class),
                        tolerance.of(under, Likeness.Compared.class)));
    }

    /** @param name of what holds them; "" if that has none */
    private double whole(JsonNode accepted, JsonNode current, String name) {
        Rules said = rules(name);
        if (said.compared().isPresent() && !accepted.isNull() && !current.isNull() && !accepted.equals(current)) {
            return ComparedValues.agree(said.compared().get(), accepted, current)
                    ? ValueComparison.LEAST
                    : ValueComparison.OTHER;
        }
        if (said.order().isPresent() && accepted.isArray() && accepted.size() == current.size()) {
            return new ElementPairs(said.order().get(), accepted, current)
                    .greatest((before, now) -> between(before, now, name));
        }
        return between(accepted, current, name);
    }

    /** @param name of what holds them, through arrays */
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
            worst = Math.max(worst, whole(field.getValue(), now.getValue(), field.getKey()));
        }
        return worst;
    }

    /** Whole numbers count, and nobody is one more or less by rounding, unless their name says otherwise; so do 1 and 1.0. */
    private double betweenNumbers(JsonNode accepted, JsonNode current, String name) {
        BigDecimal before = accepted.decimalValue();
        BigDecimal now = current.decimalValue();
        Optional<Tolerance> own = rules(name).numbers();
        if (before.compareTo(now) == 0) {
            boolean isOtherNumber = accepted.isIntegralNumber() != current.isIntegralNumber();
            return !isOtherNumber
                    ? ValueComparison.SAME
                    : own.isPresent() ? ValueComparison.LEAST : ValueComparison.OTHER;
        }
        if (own.isPresent()) {
            return own.get().allowsAny(before, now) ? ValueComparison.LEAST : ValueComparison.OTHER;
        }
        if (!accepted.isFloatingPointNumber() && !current.isFloatingPointNumber()) {
            return ValueComparison.OTHER;
        }
        return tolerance.allows(before, now) ? ValueComparison.LEAST : Tolerance.relativeDifference(before, now);
    }
}
