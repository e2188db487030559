package dev.whodunit.benchmarks.lineage.pipelines.weather;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** One day of measurements at the weather station. */
public record Day(LocalDate date, double rain, double tempMax, double tempMin, double wind, String condition) {

    private static final int COLUMNS = 6;
    private static final double STRONG_WIND = 5.0;
    private static final double MAX_RAIN = 500.0;
    private static final double MAX_WIND = 80.0;

    /** Parses one CSV line; empty if the line is malformed or its values are out of range. */
    static Optional<Day> parse(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Day(
                            LocalDate.parse(cells[0].strip()),
                            Double.parseDouble(cells[1]),
                            Double.parseDouble(cells[2]),
                            Double.parseDouble(cells[3]),
                            Double.parseDouble(cells[4]),
                            cells[5].strip().toLowerCase(Locale.ROOT)))
                    .filter(Day::plausible);
        } catch (DateTimeParseException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    YearMonth month() {
        return YearMonth.from(date);
    }

    double mean() {
        return (tempMax + tempMin) / 2;
    }

    double range() {
        return tempMax - tempMin;
    }

    boolean frost() {
        return tempMin < 0;
    }

    boolean dry() {
        return rain == 0;
    }

    /** The reported condition, followed by the labels which the measurements imply. */
    Stream<String> labels() {
        Stream<String> measured = Stream.of(
                        frost() ? "frost" : null, dry() ? "dry" : "wet", wind >= STRONG_WIND ? "windy" : null)
                .flatMap(Stream::ofNullable);
        return Stream.concat(Stream.of(condition), measured).filter(label -> !label.isEmpty());
    }

    private boolean plausible() {
        return rain >= 0
                && rain <= MAX_RAIN
                && wind >= 0
                && wind <= MAX_WIND
                && tempMin <= tempMax
                && Math.abs(tempMin) <= 60
                && Math.abs(tempMax) <= 60;
    }
}
