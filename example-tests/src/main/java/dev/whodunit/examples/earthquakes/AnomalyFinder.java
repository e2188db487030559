package dev.whodunit.examples.earthquakes;

import java.util.ArrayList;
import java.util.List;

/** Finds the hours whose score is beyond a threshold, and joins neighbouring hours. */
final class AnomalyFinder {

    private final HourlySeries series;
    private final double threshold;

    AnomalyFinder(HourlySeries series, double threshold) {
        this.series = series;
        this.threshold = threshold;
    }

    List<Anomaly> find(double[] zScores, double[] means) {
        List<Anomaly> anomalies = new ArrayList<>();
        int hour = 0;
        while (hour < zScores.length) {
            int end = endOfStretch(zScores, hour);
            if (end > hour) {
                anomalies.add(anomaly(zScores, means, hour, end));
                hour = end;
            } else {
                hour++;
            }
        }
        return anomalies;
    }

    /** The end of the stretch of unusual hours that begins here, or the same hour if it is a usual one. */
    private int endOfStretch(double[] zScores, int from) {
        int end = from;
        while (end < zScores.length
                && Math.abs(zScores[end]) >= threshold
                && Math.signum(zScores[end]) == Math.signum(zScores[from])) {
            end++;
        }
        return end;
    }

    private Anomaly anomaly(double[] zScores, double[] means, int from, int to) {
        int peak = from;
        for (int i = from + 1; i < to; i++) {
            if (Math.abs(zScores[i]) > Math.abs(zScores[peak])) {
                peak = i;
            }
        }
        Anomaly.Direction direction = zScores[peak] > 0 ? Anomaly.Direction.SURGE : Anomaly.Direction.LULL;
        return new Anomaly(series.hour(from), to - from, direction, zScores[peak], means[peak]);
    }
}
