package dev.whodunit.lineage.summaries;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Dates, times and numbers that are objects. */
final class Times {

    private Times() {}

    static List<Recipe> recipes() {
        LocalDate date = LocalDate.of(2024, 3, 5);
        LocalDateTime moment = date.atTime(7, 8, 9);
        ZoneOffset east = ZoneOffset.ofHours(2);
        List<Recipe> recipes = new ArrayList<>();
        recipes.addAll(Recipes.singles(date, date.plusYears(1), date.minusDays(40)));
        recipes.addAll(Recipes.singles(moment, moment.plusHours(30), moment.minusYears(1)));
        recipes.addAll(Recipes.singles(moment.toLocalTime(), LocalTime.NOON));
        recipes.addAll(Recipes.singles(
                moment.atZone(ZoneId.of("UTC")), moment.plusDays(40).atZone(ZoneId.of("Europe/Berlin"))));
        recipes.addAll(
                Recipes.singles(moment.atOffset(east), moment.plusDays(40).atOffset(ZoneOffset.UTC)));
        recipes.addAll(Recipes.singles(
                OffsetTime.of(moment.toLocalTime(), east), OffsetTime.of(LocalTime.NOON, ZoneOffset.UTC)));
        recipes.addAll(Recipes.singles(moment.toInstant(east), Instant.EPOCH));
        recipes.addAll(Recipes.singles(Duration.ofMinutes(90), Duration.ofDays(2), Duration.ofMillis(-3)));
        recipes.addAll(Recipes.singles(Period.of(1, 2, 3), Period.ofDays(5)));
        recipes.addAll(Recipes.singles(Year.of(2024), Year.of(1999)));
        recipes.addAll(Recipes.singles(YearMonth.of(2024, 2), YearMonth.of(1999, 7)));
        recipes.addAll(Recipes.singles(MonthDay.of(2, 3), MonthDay.of(7, 9)));
        recipes.addAll(Recipes.singles(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        recipes.addAll(Recipes.singles(Month.MARCH, Month.JULY));
        recipes.addAll(Recipes.singles(ZoneId.of("UTC"), ZoneId.of("Europe/Berlin")));
        recipes.addAll(Recipes.singles(east, ZoneOffset.UTC));
        recipes.addAll(
                Recipes.singles(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), Clock.fixed(moment.toInstant(east), east)));
        recipes.addAll(Recipes.singles(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MONTHS));
        recipes.addAll(Recipes.singles(ChronoField.DAY_OF_MONTH, ChronoField.HOUR_OF_DAY, ChronoField.YEAR));
        recipes.addAll(Recipes.singles(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ISO_ORDINAL_DATE));
        recipes.addAll(Recipes.singles(DateTimeFormatter.ISO_DATE_TIME, DateTimeFormatter.ISO_LOCAL_TIME));
        recipes.addAll(Recipes.singles(TemporalAdjusters.firstDayOfMonth(), TemporalAdjusters.lastDayOfYear()));
        recipes.addAll(Recipes.singles(WeekFields.ISO, WeekFields.of(Locale.US)));
        recipes.addAll(Recipes.singles(IsoChronology.INSTANCE));
        recipes.add(Recipes.made(
                made -> new DateTimeFormatterBuilder().appendPattern((String) made.get(0)),
                Recipes.single("yyyy", "dd")));
        recipes.addAll(numbers());
        return recipes;
    }

    private static List<Recipe> numbers() {
        List<Recipe> recipes = new ArrayList<>();
        recipes.addAll(Recipes.singles(new BigDecimal("3.25"), new BigDecimal("17"), new BigDecimal("-0.5")));
        recipes.addAll(Recipes.singles(BigInteger.valueOf(17), BigInteger.TWO, BigInteger.valueOf(-6), BigInteger.TEN));
        recipes.addAll(Recipes.singles(new MathContext(2), MathContext.DECIMAL64, new MathContext(1)));
        return recipes;
    }
}
