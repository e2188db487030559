package dev.whodunit.examples.earthquakes;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The activity over time. */
final class Activity {

    private final Instant start;
    private final List<Anomaly> anomalies;
    private final int hours;
    private final double meanPerHour;
    private final double largestScore;

    Activity(Instant start, double[] hourlyCounts, double[] zScores, List<Anomaly> anomalies) {
        this.start = start;
        this.anomalies = List.copyOf(anomalies);
        this.hours = hourlyCounts.length;
        this.meanPerHour = Arrays.stream(hourlyCounts).average().orElse(0);
        this.largestScore = Arrays.stream(zScores).map(Math::abs).max().orElse(0);
    }

    Instant start() {
        return start;
    }

    List<Anomaly> anomalies() {
        return anomalies;
    }

    int hours() {
        return hours;
    }

    double meanPerHour() {
        return meanPerHour;
    }

    double largestScore() {
        return largestScore;
    }
}
