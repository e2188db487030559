package dev.whodunit.assertions;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value read from canonical JSON: a list, a map in the order of the text, a text, a number, a boolean or null. */
final class PlainValue {

    /** The text is our own, so the limits against hostile input do not apply. */
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build());

    private static final Map<Class<?>, Function<BigDecimal, Object>> NUMBERS = Map.of(
            Integer.class, BigDecimal::intValueExact,
            Long.class, BigDecimal::longValueExact,
            Short.class, BigDecimal::shortValueExact,
            Byte.class, BigDecimal::byteValueExact,
            Double.class, BigDecimal::doubleValue,
            Float.class, BigDecimal::floatValue,
            BigInteger.class, BigDecimal::toBigIntegerExact,
            BigDecimal.class, number -> number);

    private final @Nullable Object value;

    private PlainValue(@Nullable Object value) {
        this.value = value;
    }

    /** @throws IllegalStateException if the text is not JSON */
    static PlainValue read(String json) {
        try {
            return new PlainValue(JSON.readValue(json, Object.class));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("the recording is damaged: a kept value is not JSON: " + json, damaged);
        }
    }

    boolean isNull() {
        return value == null;
    }

    /** The value as an instance of the class, numbers converted where nothing is lost. */
    Optional<Object> as(Class<?> wanted) {
        if (value instanceof Number number && NUMBERS.containsKey(wanted)) {
            try {
                return Optional.of(NUMBERS.get(wanted).apply(new BigDecimal(number.toString())));
            } catch (ArithmeticException tooLarge) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(value).filter(wanted::isInstance);
    }
}
