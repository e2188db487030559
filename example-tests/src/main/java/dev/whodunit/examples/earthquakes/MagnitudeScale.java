package dev.whodunit.examples.earthquakes;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How many quakes there were of each magnitude, rounded down. */
final class MagnitudeScale {

    private final SortedMap<Integer, Integer> counts = new TreeMap<>();
    private double sum;
    private int quakes;

    static MagnitudeScale of(List<Quake> quakes) {
        MagnitudeScale scale = new MagnitudeScale();
        quakes.forEach(scale::add);
        return scale;
    }

    private void add(Quake quake) {
        counts.merge((int) Math.floor(quake.magnitude()), 1, Integer::sum);
        sum += quake.magnitude();
        quakes++;
    }

    SortedMap<Integer, Integer> counts() {
        return counts;
    }

    double mean() {
        return quakes == 0 ? 0 : sum / quakes;
    }
}
