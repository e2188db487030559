package dev.whodunit.benchmarks.lineage.pipelines.weather;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingDouble;
import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Summarises the daily weather of one station: months, labels, extremes and swings. */
public final class WeatherPipeline {

    private static final double GROWING_BASE = 10.0;
    private static final int HOTTEST = 5;
    private static final int SWINGS = 4;

    private WeatherPipeline() {}

    /** Reads {@code weather.csv} in the folder and reports on it. */
    public static WeatherReport run(Path inputFolder) throws IOException {
        List<String> lines = dataLines(inputFolder.resolve("weather.csv"));
        List<Day> days = cleanDays(lines);
        Map<YearMonth, MonthSummary> months = summariseMonths(days);
        Optional<Day> wettest = wettest(days);
        List<Swing> swings = biggestSwings(days);
        return new WeatherReport(
                days,
                lines.size() - days.size(),
                months,
                rainByMonth(days),
                countLabels(days),
                datesByFrost(days),
                hottestDates(days),
                wettest,
                swings,
                distinctConditions(days),
                growingDegreeDays(days),
                describe(months, wettest, swings));
    }

    private static List<String> dataLines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.skip(1).filter(line -> !line.isBlank()).toList();
        }
    }

    private static List<Day> cleanDays(List<String> lines) {
        return lines.stream()
                .map(Day::parse)
                .flatMap(Optional::stream)
                .sorted(comparing(Day::date))
                .toList();
    }

    private static Map<YearMonth, MonthSummary> summariseMonths(List<Day> days) {
        return days.stream().collect(groupingBy(Day::month, TreeMap::new, toList())).entrySet().stream()
                .map(entry -> MonthSummary.of(entry.getKey(), entry.getValue()))
                .collect(toMap(MonthSummary::month, Function.identity(), (first, second) -> first, TreeMap::new));
    }

    private static Map<YearMonth, Double> rainByMonth(List<Day> days) {
        return days.stream().collect(toMap(Day::month, Day::rain, Double::sum, TreeMap::new));
    }

    private static Map<String, Long> countLabels(List<Day> days) {
        return days.stream().flatMap(Day::labels).collect(groupingBy(Function.identity(), TreeMap::new, counting()));
    }

    private static Map<Boolean, List<LocalDate>> datesByFrost(List<Day> days) {
        return days.stream().collect(partitioningBy(Day::frost, mapping(Day::date, toList())));
    }

    private static List<LocalDate> hottestDates(List<Day> days) {
        return days.stream()
                .sorted(comparingDouble(Day::tempMax).reversed().thenComparing(Day::date))
                .limit(HOTTEST)
                .map(Day::date)
                .toList();
    }

    private static Optional<Day> wettest(List<Day> days) {
        return days.stream().filter(day -> !day.dry()).reduce((best, day) -> day.rain() > best.rain() ? day : best);
    }

    private static List<Swing> biggestSwings(List<Day> days) {
        return IntStream.range(1, days.size())
                .filter(i ->
                        days.get(i - 1).date().plusDays(1).equals(days.get(i).date()))
                .mapToObj(i -> Swing.between(days.get(i - 1), days.get(i)))
                .sorted(comparingDouble(Swing::size).reversed())
                .limit(SWINGS)
                .toList();
    }

    private static List<String> distinctConditions(List<Day> days) {
        return days.stream()
                .map(Day::condition)
                .filter(condition -> !condition.isEmpty())
                .distinct()
                .toList();
    }

    private static double growingDegreeDays(List<Day> days) {
        return days.stream()
                .filter(day -> day.range() < 20)
                .mapToDouble(Day::mean)
                .map(mean -> mean - GROWING_BASE)
                .filter(degrees -> degrees > 0)
                .sum();
    }

    private static String describe(Map<YearMonth, MonthSummary> months, Optional<Day> wettest, List<Swing> swings) {
        String perMonth =
                months.values().stream().map(WeatherPipeline::describeMonth).collect(joining("; "));
        String wet = wettest.map(day -> "wettest " + day.date() + " with " + day.rain() + " mm")
                .orElse("no rain at all");
        String swing = swings.stream()
                .findFirst()
                .map(Swing::date)
                .map(date -> ", biggest swing on " + date)
                .orElse("");
        return months.keySet().stream()
                .map(YearMonth::getYear)
                .distinct()
                .map(String::valueOf)
                .collect(collectingAndThen(joining("/", "[", "] "), years -> years + perMonth + ". " + wet + swing));
    }

    private static String describeMonth(MonthSummary month) {
        return String.format(
                Locale.ROOT,
                "%s: %.1f..%.1f C, %.1f mm",
                month.month(),
                month.coldest(),
                month.warmest(),
                month.rain());
    }
}
