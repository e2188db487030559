package dev.whodunit.examples.earthquakes;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/** The number of quakes in each hour. */
final class HourlySeries {

    private final Instant start;
    private final int[] counts;

    private HourlySeries(Instant start, int hours) {
        this.start = start;
        this.counts = new int[hours];
    }

    /** The series of quakes that are in order of time. */
    static HourlySeries of(List<Quake> orderedQuakes) {
        if (orderedQuakes.isEmpty()) {
            return new HourlySeries(Instant.EPOCH, 0);
        }
        Instant start = orderedQuakes.get(0).time().truncatedTo(ChronoUnit.HOURS);
        Instant last = orderedQuakes.get(orderedQuakes.size() - 1).time();
        HourlySeries series = new HourlySeries(start, (int) ChronoUnit.HOURS.between(start, last) + 1);
        for (Quake quake : orderedQuakes) {
            series.add(quake);
        }
        return series;
    }

    private void add(Quake quake) {
        counts[(int) ChronoUnit.HOURS.between(start, quake.time())]++;
    }

    /** The counts without the first and the last hour, which the data covers only in part. */
    double[] completeHours() {
        if (counts.length < 3) {
            return new double[0];
        }
        return Arrays.stream(counts, 1, counts.length - 1).asDoubleStream().toArray();
    }

    /** The beginning of the first complete hour. */
    Instant start() {
        return start.plus(1, ChronoUnit.HOURS);
    }

    Instant hour(int index) {
        return start().plus(index, ChronoUnit.HOURS);
    }
}
