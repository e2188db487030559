package dev.whodunit.benchmarks.lineage.pipelines.weather;

import java.time.YearMonth;
import java.util.DoubleSummaryStatistics;
import java.util.List;

/** Temperatures and rain of one month. */
public record MonthSummary(YearMonth month, long days, double coldest, double warmest, double meanTemp, double rain) {

    static MonthSummary of(YearMonth month, List<Day> days) {
        DoubleSummaryStatistics temps = days.stream().mapToDouble(Day::mean).summaryStatistics();
        double rain = days.stream().map(Day::rain).reduce(0.0, Double::sum);
        return new MonthSummary(month, temps.getCount(), temps.getMin(), temps.getMax(), temps.getAverage(), rain);
    }
}
