package dev.whodunit.lineage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arrays that one call was given, with what was in them when it began: it may change them. */
final class GivenArrays {

    private Map<Integer, Bag> elements = Map.of();

    /** Where an operand belongs: with the others, and if it is an array, there by itself. */
    Bag taker(Bag others, int operand, @Nullable Object value, Provenance provenance) {
        if (value == null || !value.getClass().isArray()) {
            return others;
        }
        elements = elements.isEmpty() ? new HashMap<>() : elements;
        Bag alone = new Bag(provenance);
        elements.put(operand, alone);
        others.include(alone);
        return alone;
    }

    /** What was in an operand, if it is an array. */
    Optional<Bag> at(int operand) {
        return Optional.ofNullable(elements.get(operand));
    }
}
