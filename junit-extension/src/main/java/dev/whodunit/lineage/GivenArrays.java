package dev.whodunit.lineage;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The arrays that one call was given, with what was in them when it began: it may change them. */
final class GivenArrays {

    private Map<Integer, Bag> elements = Map.of();

    /** Where the last operand of the call belongs: to the others, and if it is an array, there by itself. */
    Bag taker(LibraryCall call, @Nullable Object value, Provenance provenance) {
        int operand = call.operands().size() - 1;
        Bag others = operand < call.firstArgument() ? call.held() : call.given();
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
