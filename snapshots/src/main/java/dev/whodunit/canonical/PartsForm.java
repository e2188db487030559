package dev.whodunit.canonical;

import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Classes of the JDK that are read as a few parts.
 *
 * @param shape names the parts
 * @param names names of the parts
 * @param parts asks a value for its parts
 * @param constancy {@link Form.Constancy#AS_CONTENT} where the parts are always the same
 */
record PartsForm(Shape shape, List<String> names, Function<Object, @Nullable Object[]> parts, Constancy constancy)
        implements Form.Composite {

    /** Properties with their defaults; the own ones may be of any type. */
    static final PartsForm PROPERTIES = wrapper("Properties", value -> new Object[] {merged((Properties) value)});

    private static final List<String> STATISTICS = List.of("count", "sum", "min", "max");

    /** How values of a class of the JDK are read, if they are read in parts. */
    static Optional<Form> of(Class<?> type) {
        if (Map.Entry.class.isAssignableFrom(type)) {
            return Optional.of(entry());
        }
        return Optional.ofNullable(byName(type));
    }

    private static @Nullable Form byName(Class<?> type) {
        return switch (type.getName()) {
            case "java.util.Optional" -> optional(PartsForm::ofOptional);
            case "java.util.OptionalInt" ->
                optional(value -> present(((OptionalInt) value).stream().boxed()));
            case "java.util.OptionalLong" ->
                optional(value -> present(((OptionalLong) value).stream().boxed()));
            case "java.util.OptionalDouble" ->
                optional(value -> present(((OptionalDouble) value).stream().boxed()));
            case "java.util.concurrent.atomic.AtomicReference" ->
                wrapper("AtomicReference", value -> new @Nullable Object[] {((AtomicReference<?>) value).get()});
            case "java.util.IntSummaryStatistics" -> statistics(type, PartsForm::ofInts);
            case "java.util.LongSummaryStatistics" -> statistics(type, PartsForm::ofLongs);
            case "java.util.DoubleSummaryStatistics" -> statistics(type, PartsForm::ofDoubles);
            default -> null;
        };
    }

    private static PartsForm wrapper(String name, Function<Object, @Nullable Object[]> part) {
        return new PartsForm(Shape.of(Shape.Kind.WRAPPER, name), List.of(""), part, Constancy.CHANGEABLE);
    }

    private static PartsForm optional(Function<Object, @Nullable Object[]> part) {
        return new PartsForm(Shape.of(Shape.Kind.WRAPPER, "Optional"), List.of(""), part, Constancy.AS_CONTENT);
    }

    private static PartsForm entry() {
        Function<Object, @Nullable Object[]> parts = value -> {
            Map.Entry<?, ?> entry = (Map.Entry<?, ?>) value;
            return new @Nullable Object[] {entry.getKey(), entry.getValue()};
        };
        return new PartsForm(Shapes.ENTRY, List.of("key", "value"), parts, Constancy.CHANGEABLE);
    }

    private static PartsForm statistics(Class<?> type, Function<Object, @Nullable Object[]> parts) {
        Shape shape = Shape.of(Shape.Kind.OBJECT, type.getSimpleName(), STATISTICS.toArray(String[]::new));
        return new PartsForm(shape, STATISTICS, parts, Constancy.CHANGEABLE);
    }

    private static @Nullable Object[] ofInts(Object value) {
        IntSummaryStatistics of = (IntSummaryStatistics) value;
        return new @Nullable Object[] {of.getCount(), of.getSum(), of.getMin(), of.getMax()};
    }

    private static @Nullable Object[] ofLongs(Object value) {
        LongSummaryStatistics of = (LongSummaryStatistics) value;
        return new @Nullable Object[] {of.getCount(), of.getSum(), of.getMin(), of.getMax()};
    }

    private static @Nullable Object[] ofDoubles(Object value) {
        DoubleSummaryStatistics of = (DoubleSummaryStatistics) value;
        return new @Nullable Object[] {of.getCount(), of.getSum(), of.getMin(), of.getMax()};
    }

    private static @Nullable Object[] ofOptional(Object value) {
        Optional<?> optional = (Optional<?>) value;
        return optional.isPresent() ? new @Nullable Object[] {optional.get()} : new @Nullable Object[0];
    }

    private static @Nullable Object[] present(Stream<?> content) {
        return content.toArray();
    }

    private static Map<Object, Object> merged(Properties properties) {
        Map<Object, Object> merged = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> merged.put(name, properties.getProperty(name)));
        properties.forEach(merged::put);
        return merged;
    }

    @Override
    public Cursor open(Object value) {
        return Cursor.over(names, parts.apply(value));
    }

    @Override
    public long size(Object value) {
        return value instanceof Properties properties ? properties.size() : -1;
    }
}
