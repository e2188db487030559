package dev.whodunit.examples.advisor;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Month;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What weather is normal in Seattle, the one airport for which there are daily records. */
final class WeatherNormals {

    static final String STATION = "SEA";

    private final SortedMap<Month, MonthNormals> months;

    private WeatherNormals(SortedMap<Month, MonthNormals> months) {
        this.months = months;
    }

    static WeatherNormals load(Path file, SortedSet<Month> wantedMonths) throws IOException {
        SortedMap<Month, MonthNormals> months = new TreeMap<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader in = Files.newBufferedReader(file);
                CSVParser days = format.parse(in)) {
            for (CSVRecord day : days) {
                Month month = LocalDate.parse(day.get("date")).getMonth();
                if (wantedMonths.contains(month)) {
                    months.computeIfAbsent(month, unused -> new MonthNormals()).add(day);
                }
            }
        }
        return new WeatherNormals(months);
    }

    SortedMap<Month, MonthNormals> months() {
        return Collections.unmodifiableSortedMap(months);
    }

    /** The share of days with weather that is bad for flying. */
    double badDayShare() {
        int days = 0;
        int badDays = 0;
        for (MonthNormals month : months.values()) {
            days += month.days;
            badDays += month.badDays;
        }
        return days == 0 ? 0 : (double) badDays / days;
    }

    /** The sums over all days of a month. */
    static final class MonthNormals {

        private static final double HEAVY_RAIN_MM = 10;
        private static final double STRONG_WIND = 6;

        private int days;
        private int badDays;
        private double rain;
        private double wind;

        private void add(CSVRecord day) {
            double rainToday = Double.parseDouble(day.get("precipitation"));
            double windToday = Double.parseDouble(day.get("wind"));
            days++;
            rain += rainToday;
            wind += windToday;
            if (isBad(day.get("weather"), rainToday, windToday)) {
                badDays++;
            }
        }

        private static boolean isBad(String weather, double rain, double wind) {
            return switch (weather) {
                case "fog", "snow" -> true;
                default -> rain >= HEAVY_RAIN_MM || wind >= STRONG_WIND;
            };
        }

        double badDayShare() {
            return (double) badDays / days;
        }

        double meanRain() {
            return rain / days;
        }

        double meanWind() {
            return wind / days;
        }
    }
}
