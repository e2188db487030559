package dev.whodunit.benchmarks.lineage.pipelines.weather;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything the pipeline finds out about the station's days. */
public record WeatherReport(
        List<Day> days,
        int skippedLines,
        Map<YearMonth, MonthSummary> months,
        Map<YearMonth, Double> rainByMonth,
        Map<String, Long> labelCounts,
        Map<Boolean, List<LocalDate>> datesByFrost,
        List<LocalDate> hottestDates,
        Optional<Day> wettestDay,
        List<Swing> biggestSwings,
        List<String> distinctConditions,
        double growingDegreeDays,
        String summary) {}
