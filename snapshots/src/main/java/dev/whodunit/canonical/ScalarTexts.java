package dev.whodunit.canonical;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes values of the JDK again that are one token in canonical JSON. */
final class ScalarTexts {

    private static final Map<Class<?>, Function<JsonNode, Object>> MAKERS =
            Stream.<Map.Entry<Class<?>, Function<JsonNode, Object>>>of(
                            entry(Boolean.class, JsonNode::booleanValue),
                            entry(Byte.class, node -> node.decimalValue().byteValueExact()),
                            entry(Short.class, node -> node.decimalValue().shortValueExact()),
                            entry(Integer.class, node -> node.decimalValue().intValueExact()),
                            entry(Long.class, node -> node.decimalValue().longValueExact()),
                            entry(Float.class, node -> Float.valueOf(node.asText())),
                            entry(Double.class, node -> Double.valueOf(node.asText())),
                            entry(BigInteger.class, node -> node.decimalValue().toBigIntegerExact()),
                            entry(BigDecimal.class, JsonNode::decimalValue),
                            text(Character.class, text -> text.charAt(0)),
                            text(String.class, text -> text),
                            text(StringBuilder.class, StringBuilder::new),
                            text(LocalDate.class, LocalDate::parse),
                            text(LocalDateTime.class, LocalDateTime::parse),
                            text(LocalTime.class, LocalTime::parse),
                            text(OffsetDateTime.class, OffsetDateTime::parse),
                            text(OffsetTime.class, OffsetTime::parse),
                            text(ZonedDateTime.class, ZonedDateTime::parse),
                            text(Instant.class, Instant::parse),
                            text(Duration.class, Duration::parse),
                            text(Period.class, Period::parse),
                            text(Year.class, Year::parse),
                            text(YearMonth.class, YearMonth::parse),
                            text(MonthDay.class, MonthDay::parse),
                            text(ZoneId.class, ZoneId::of),
                            text(ZoneOffset.class, ZoneOffset::of),
                            text(UUID.class, UUID::fromString),
                            text(URI.class, URI::create),
                            text(Locale.class, Locale::forLanguageTag),
                            text(Currency.class, Currency::getInstance),
                            text(Charset.class, Charset::forName),
                            text(Date.class, text -> Date.from(Instant.parse(text))),
                            text(Pattern.class, ScalarTexts::pattern),
                            text(AtomicInteger.class, text -> new AtomicInteger(Integer.parseInt(text))),
                            text(AtomicLong.class, text -> new AtomicLong(Long.parseLong(text))),
                            text(AtomicBoolean.class, text -> new AtomicBoolean(Boolean.parseBoolean(text))))
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            char.class, Character.class,
            short.class, Short.class,
            int.class, Integer.class,
            long.class, Long.class,
            float.class, Float.class,
            double.class, Double.class);

    private ScalarTexts() {}

    private static Map.Entry<Class<?>, Function<JsonNode, Object>> text(Class<?> type, Function<String, Object> maker) {
        return entry(type, node -> maker.apply(node.textValue()));
    }

    /** What makes values of a class, if they are one token. */
    static Optional<Function<JsonNode, Object>> maker(Class<?> type) {
        return Optional.ofNullable(MAKERS.get(BOXES.getOrDefault(type, type)));
    }

    /** The class with a simple name, if its values are one token. */
    static Optional<Class<?>> named(String simpleName) {
        return MAKERS.keySet().stream()
                .<Class<?>>map(type -> type)
                .filter(type -> type.getSimpleName().equals(simpleName))
                .findFirst();
    }

    private static Object pattern(String flagsAndPattern) {
        int colon = flagsAndPattern.indexOf(':');
        return Pattern.compile(
                flagsAndPattern.substring(colon + 1), Integer.parseInt(flagsAndPattern.substring(0, colon)));
    }
}
