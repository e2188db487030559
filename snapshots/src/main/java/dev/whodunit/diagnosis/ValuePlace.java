package dev.whodunit.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A place in values of which something may be said: what the code calls it, which object has it, and of which type its value is. What is
 * said of a place holds for all values there.
 */
final class ValuePlace {

    private final Tolerance tolerance;
    private final KnownTypes types;
    private final String name;
    private final ValueType holder;
    private final ValueType type;
    private final boolean isElement;
    private final Optional<Tolerance> numbers;
    private final Optional<Tolerance> numbersInside;
    private final Optional<Likeness.AnyOrder> order;
    private final Optional<Likeness.Compared> compared;
    private final Map<String, ValuePlace> fields = new HashMap<>();
    private Optional<ValuePlace> element = Optional.empty();

    /** That of a value without a name. */
    ValuePlace(Tolerance tolerance, KnownTypes types, ValueType type) {
        this(tolerance, types, "", ValueType.UNKNOWN, type, false, Optional.empty());
    }

    /**
     * @param name what the code calls it; "" if it has no name
     * @param holder the class of the object that has it
     * @param type of what is there
     * @param isElement whether it is one of several under that name, which is the name of all of them
     * @param around what is said of the numbers in what it is a part of
     */
    private ValuePlace(
            Tolerance tolerance,
            KnownTypes types,
            String name,
            ValueType holder,
            ValueType type,
            boolean isElement,
            Optional<Tolerance> around) {
        this.tolerance = tolerance;
        this.types = types;
        this.name = name;
        this.holder = holder;
        this.type = type;
        this.isElement = isElement;
        this.numbersInside = first(Tolerance.class, true).or(() -> around);
        this.numbers = first(Tolerance.class, false).or(() -> around);
        this.order = first(Likeness.AnyOrder.class, isElement);
        this.compared = first(Likeness.Compared.class, isElement);
    }

    private <T extends Likeness> Optional<T> first(Class<T> sort, boolean byTypeOnly) {
        return tolerance.rules().stream()
                .filter(rule -> sort.isInstance(rule.likeness()) && rule.isOf(this) && (!byTypeOnly || rule.isOfType()))
                .map(rule -> sort.cast(rule.likeness()))
                .findFirst();
    }

    String name() {
        return name;
    }

    ValueType holder() {
        return holder;
    }

    ValueType type() {
        return type;
    }

    KnownTypes types() {
        return types;
    }

    /** The rules that are about it. */
    List<ToleranceRule> said() {
        return tolerance.rules().stream().filter(rule -> rule.isOf(this)).toList();
    }

    Optional<Tolerance> numbers() {
        return numbers;
    }

    Optional<Likeness.AnyOrder> order() {
        return order;
    }

    Optional<Likeness.Compared> compared() {
        return compared;
    }

    /** Whether this place with a value, or one inside of it, is wanted. */
    boolean any(JsonNode value, BiPredicate<ValuePlace, JsonNode> wanted) {
        if (wanted.test(this, value)) {
            return true;
        }
        for (JsonNode each : value.isArray() ? value : List.<JsonNode>of()) {
            if (element().any(each, wanted)) {
                return true;
            }
        }
        return value.properties().stream().anyMatch(part -> field(part.getKey()).any(part.getValue(), wanted));
    }

    /** A field or entry of what is there. */
    ValuePlace field(String field) {
        ValuePlace known = fields.get(field);
        if (known == null) {
            known = part(field, types.of(type, field));
            fields.put(field, known);
        }
        return known;
    }

    /** The same, where it is known of which type that is. */
    ValuePlace part(String field, ValueType ofPart) {
        return new ValuePlace(tolerance, types, field, type, ofPart, false, numbersInside);
    }

    /** An element of what is there. */
    ValuePlace element() {
        if (element.isEmpty()) {
            boolean isSame = isElement && !type.isKnown();
            element = Optional.of(
                    isSame
                            ? this
                            : new ValuePlace(tolerance, types, name, holder, type.element(), true, numbersInside));
        }
        return element.get();
    }
}
