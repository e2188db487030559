package dev.whodunit.canonical;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.nio.Buffer;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.chrono.ChronoLocalDate;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.BitSet;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The classes of the JDK whose values are one token. */
final class JdkScalars {

    private static final byte DATE = 1;
    private static final byte DATE_TIME = 2;
    private static final byte INSTANT = 3;
    private static final byte DURATION = 4;
    private static final byte UUID_CODE = 5;

    private static final Map<Class<?>, Form.Single> EXACT = Stream.of(
                    entry(String.class, (value, visitor) -> visitor.text(value)),
                    bits(Boolean.class, Scalar.Bits.BOOLEAN, value -> value ? 1 : 0),
                    bits(Byte.class, Scalar.Bits.BYTE, value -> value),
                    bits(Short.class, Scalar.Bits.SHORT, value -> value),
                    bits(Character.class, Scalar.Bits.CHAR, value -> value),
                    bits(Integer.class, Scalar.Bits.INT, value -> value),
                    bits(Long.class, Scalar.Bits.LONG, value -> value),
                    bits(Float.class, Scalar.Bits.FLOAT, value -> Scalar.bits(value)),
                    bits(Double.class, Scalar.Bits.DOUBLE, value -> Scalar.bits(value)),
                    entry(BigInteger.class, (value, visitor) -> visitor.number("BigInteger", value.toString())),
                    entry(BigDecimal.class, (value, visitor) -> visitor.number("BigDecimal", value.toString())),
                    entry(LocalDate.class, (value, visitor) -> visitor.compact(DATE, value.toEpochDay(), 0, value)),
                    entry(
                            LocalDateTime.class,
                            (value, visitor) -> visitor.compact(
                                    DATE_TIME,
                                    value.toLocalDate().toEpochDay(),
                                    value.toLocalTime().toNanoOfDay(),
                                    value)),
                    entry(
                            Instant.class,
                            (value, visitor) ->
                                    visitor.compact(INSTANT, value.getEpochSecond(), value.getNano(), value)),
                    entry(
                            Duration.class,
                            (value, visitor) -> visitor.compact(DURATION, value.getSeconds(), value.getNano(), value)),
                    entry(
                            UUID.class,
                            (value, visitor) -> visitor.compact(
                                    UUID_CODE, value.getMostSignificantBits(), value.getLeastSignificantBits(), value)),
                    typed(URI.class, URI::toString),
                    typed(URL.class, URL::toExternalForm),
                    typed(Locale.class, Locale::toLanguageTag),
                    typed(Currency.class, Currency::getCurrencyCode),
                    entry(Class.class, (value, visitor) -> visitor.typed("Class", ((Class<?>) value).getName())),
                    typed(Pattern.class, pattern -> pattern.flags() + ":" + pattern.pattern()),
                    mutable(Date.class, date -> date.toInstant().toString()),
                    mutable(AtomicInteger.class, AtomicInteger::toString),
                    mutable(AtomicLong.class, AtomicLong::toString),
                    mutable(AtomicBoolean.class, AtomicBoolean::toString),
                    mutable(LongAdder.class, LongAdder::toString),
                    mutable(DoubleAdder.class, DoubleAdder::toString),
                    mutable(StringBuilder.class, builder -> builder),
                    mutable(StringJoiner.class, StringJoiner::toString),
                    mutable(BitSet.class, BitSet::toString))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private JdkScalars() {}

    /** How values of a JDK class are read, if they are one token. */
    static Optional<Form> of(Class<?> type) {
        Form.Single exact = EXACT.get(type);
        return exact != null ? Optional.of(exact) : byFamily(type);
    }

    private static Optional<Form> byFamily(Class<?> type) {
        if (ZoneId.class.isAssignableFrom(type)) {
            return Optional.of(SingleForm.typed(ZoneId.class, ZoneId::getId));
        }
        if (isTime(type)) {
            String name = type.getSimpleName();
            return Optional.of(new SingleForm((value, visitor) -> visitor.typed(name, value.toString()), true));
        }
        if (CharSequence.class.isAssignableFrom(type) && !Buffer.class.isAssignableFrom(type)) {
            String name = type.getSimpleName();
            return Optional.of(new SingleForm((value, visitor) -> visitor.typed(name, value.toString()), false));
        }
        if (Charset.class.isAssignableFrom(type)) {
            return Optional.of(SingleForm.typed(Charset.class, Charset::name));
        }
        if (Date.class.isAssignableFrom(type)) {
            return Optional.of(sqlDate(type.getSimpleName()));
        }
        if (Calendar.class.isAssignableFrom(type)) {
            return Optional.of(SingleForm.mutable(Calendar.class, JdkScalars::calendar));
        }
        if (TimeZone.class.isAssignableFrom(type)) {
            return Optional.of(SingleForm.mutable(TimeZone.class, TimeZone::getID));
        }
        return Optional.empty();
    }

    private static boolean isTime(Class<?> type) {
        return type.getPackageName().startsWith("java.time")
                && (TemporalAccessor.class.isAssignableFrom(type)
                        || TemporalAmount.class.isAssignableFrom(type)
                        || ChronoLocalDate.class.isAssignableFrom(type));
    }

    /** Of the dates in {@code java.sql} only the timestamp is finer than milliseconds, and only it can tell its instant. */
    @SuppressWarnings("JavaUtilDate")
    private static SingleForm sqlDate(String name) {
        return new SingleForm(
                (value, visitor) -> {
                    Date date = (Date) value;
                    Instant instant =
                            name.equals("Timestamp") ? date.toInstant() : Instant.ofEpochMilli(date.getTime());
                    visitor.typed(name, instant.toString());
                },
                false);
    }

    /** Asking a calendar for its time computes fields, so a copy is asked. */
    private static String calendar(Calendar calendar) {
        Calendar copy = (Calendar) calendar.clone();
        return copy.toInstant() + "[" + copy.getTimeZone().getID() + "]";
    }

    private static <T> Map.Entry<Class<?>, Form.Single> bits(
            Class<T> type, Scalar.Bits bits, ToLongFunction<? super T> reader) {
        return Map.entry(type, BitsForm.of(bits, reader));
    }

    private static <T> Map.Entry<Class<?>, Form.Single> entry(Class<T> type, BiConsumer<? super T, Visitor> writer) {
        return Map.entry(type, SingleForm.of(type, writer));
    }

    private static <T> Map.Entry<Class<?>, Form.Single> typed(
            Class<T> type, Function<? super T, ? extends CharSequence> text) {
        return Map.entry(type, SingleForm.typed(type, text));
    }

    private static <T> Map.Entry<Class<?>, Form.Single> mutable(
            Class<T> type, Function<? super T, ? extends CharSequence> text) {
        return Map.entry(type, SingleForm.mutable(type, text));
    }
}
