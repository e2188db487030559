package dev.whodunit.benchmarks.lineage.pipelines.weather;

import java.time.LocalDate;

/** The change of the mean temperature from one day to the next. */
public record Swing(LocalDate date, double change) {

    static Swing between(Day before, Day after) {
        return new Swing(after.date(), after.mean() - before.mean());
    }

    double size() {
        return Math.abs(change);
    }
}
