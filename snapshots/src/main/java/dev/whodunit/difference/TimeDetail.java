package dev.whodunit.difference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * How much later or longer it is, where both are times as ISO 8601 writes them.
 *
 * @param difference how much
 */
public record TimeDetail(Duration difference) implements Detail {

    private static final int LONGEST = 80;
    private static final Pattern DURATION = Pattern.compile("[+-]?P[\\dT].*");
    private static final Pattern TIME = Pattern.compile("([+-]?\\d{4,}-\\d\\d-\\d\\d(T\\d\\d:.*)?)|(\\d\\d:\\d\\d.*)");

    private static final List<Function<String, Temporal>> TIMES = List.of(
            LocalDate::parse,
            LocalDateTime::parse,
            LocalTime::parse,
            Instant::parse,
            OffsetDateTime::parse,
            ZonedDateTime::parse);

    static Optional<TimeDetail> between(String before, String after) {
        if (before.length() > LONGEST || after.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            if (DURATION.matcher(before).matches() && DURATION.matcher(after).matches()) {
                return of(Duration.parse(after).minus(Duration.parse(before)));
            }
            if (TIME.matcher(before).matches() && TIME.matcher(after).matches()) {
                return time(before).flatMap(was -> time(after).flatMap(is -> between(was, is)));
            }
        } catch (DateTimeException | ArithmeticException noTime) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<TimeDetail> between(Temporal before, Temporal after) {
        if (!before.getClass().equals(after.getClass())) {
            return Optional.empty();
        }
        return of(
                before instanceof LocalDate
                        ? Duration.ofDays(ChronoUnit.DAYS.between(before, after))
                        : Duration.between(before, after));
    }

    /** The longest of all durations has no opposite. */
    private static Optional<TimeDetail> of(Duration difference) {
        return difference.toSeconds() == Long.MIN_VALUE ? Optional.empty() : Optional.of(new TimeDetail(difference));
    }

    private static Optional<Temporal> time(String text) {
        return TIMES.stream().flatMap(parser -> parsed(parser, text).stream()).findFirst();
    }

    private static Optional<Temporal> parsed(Function<String, Temporal> parser, String text) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException another) {
            return Optional.empty();
        }
    }

    @Override
    public String words() {
        if (difference.isZero()) {
            return "the same time, written otherwise";
        }
        Duration size = difference.abs();
        List<String> parts = new ArrayList<>();
        if (size.toDaysPart() > 0) {
            parts.add(Totals.number(size.toDaysPart()) + (size.toDaysPart() == 1 ? " day" : " days"));
        }
        add(parts, size.toHoursPart(), " h");
        add(parts, size.toMinutesPart(), " min");
        if (size.toSecondsPart() > 0 || size.toNanosPart() > 0) {
            parts.add(seconds(size) + " s");
        }
        return (difference.isNegative() ? "-" : "+") + String.join(" ", parts);
    }

    private static void add(List<String> parts, int count, String unit) {
        if (count > 0) {
            parts.add(count + unit);
        }
    }

    private static String seconds(Duration size) {
        return BigDecimal.valueOf(size.toSecondsPart())
                .add(BigDecimal.valueOf(size.toNanosPart(), 9))
                .stripTrailingZeros()
                .toPlainString();
    }

    @Override
    public ObjectNode json() {
        return JsonNodeFactory.instance.objectNode().put("time", difference.toString());
    }
}
