package dev.whodunit.assertions;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How values of a column compare: numbers by value, texts by character, anything else not at all. */
final class ColumnValues {

    private ColumnValues() {}

    /** What stands for a value in sets: equal for equal numbers of unlike classes. */
    static Object key(Object value) {
        return value instanceof Number number ? exact(number) : value;
    }

    /** Whether two values compare and the first is not the greater one. */
    static boolean isOrdered(Object low, Object high) {
        return compare(low, high).filter(comparison -> comparison <= 0).isPresent();
    }

    static Optional<Object> smallest(List<@Nullable Object> values) {
        return comparable(values).min(ColumnValues::order);
    }

    static Optional<Object> largest(List<@Nullable Object> values) {
        return comparable(values).max(ColumnValues::order);
    }

    static OptionalDouble mean(List<@Nullable Object> values) {
        return values.stream()
                .filter(Number.class::isInstance)
                .mapToDouble(value -> ((Number) value).doubleValue())
                .average();
    }

    private static Stream<Object> comparable(List<@Nullable Object> values) {
        List<Object> numbers = values.stream()
                .filter(Number.class::isInstance)
                .<Object>map(Number.class::cast)
                .toList();
        return numbers.isEmpty()
                ? values.stream().filter(String.class::isInstance).map(String.class::cast)
                : numbers.stream();
    }

    private static int order(Object left, Object right) {
        return compare(left, right).orElse(0);
    }

    private static Optional<Integer> compare(Object left, Object right) {
        if (left instanceof Number small && right instanceof Number large) {
            return Optional.of(exact(small).compareTo(exact(large)));
        }
        return left instanceof String small && right instanceof String large
                ? Optional.of(Comparator.<String>naturalOrder().compare(small, large))
                : Optional.empty();
    }

    /** Whether two values are equal, numbers by value. */
    static boolean areEqual(@Nullable Object left, @Nullable Object right) {
        return Objects.deepEquals(left, right)
                || (left instanceof Number one
                        && right instanceof Number other
                        && isFinite(one)
                        && isFinite(other)
                        && exact(one).compareTo(exact(other)) == 0);
    }

    private static boolean isFinite(Number number) {
        return Double.isFinite(number.doubleValue());
    }

    private static BigDecimal exact(Number number) {
        return new BigDecimal(number.toString()).stripTrailingZeros();
    }
}
