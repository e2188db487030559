package dev.whodunit.examples.earthquakes;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The summary of the week. */
public record WeekSummary(
        int events,
        int quakes,
        Instant start,
        int hours,
        double quakesPerHour,
        double largestScore,
        double meanMagnitude,
        SortedMap<Integer, Integer> quakesByMagnitude,
        double energy,
        double equivalentMagnitude,
        List<Anomaly> anomalies,
        List<Zone> zones) {

    static WeekSummary of(
            int events, List<Quake> quakes, Activity activity, List<Zone> zones, MagnitudeScale magnitudes) {
        double energy = 0;
        for (Quake quake : quakes) {
            energy += quake.energy();
        }
        return new WeekSummary(
                events,
                quakes.size(),
                activity.start(),
                activity.hours(),
                activity.meanPerHour(),
                activity.largestScore(),
                magnitudes.mean(),
                Collections.unmodifiableSortedMap(new TreeMap<>(magnitudes.counts())),
                energy,
                Energy.equivalentMagnitude(energy),
                activity.anomalies(),
                List.copyOf(zones));
    }

    public String toText() {
        StringBuilder text = new StringBuilder();
        text.append(format("%d events, %d natural quakes in %d hours from %s\n", events, quakes, hours, start));
        text.append(format("%.2f quakes an hour, largest z-score %.2f\n", quakesPerHour, largestScore));
        text.append(format("energy %.3e J, as much as one quake of %.2f\n", energy, equivalentMagnitude));
        text.append(format("mean magnitude %.2f, by magnitude %s\n", meanMagnitude, quakesByMagnitude));
        text.append("\nunusual hours\n");
        anomalies.forEach(anomaly -> text.append(line(anomaly)));
        text.append("\nactive zones\n");
        zones.forEach(zone -> text.append(line(zone)));
        return text.toString();
    }

    private static String line(Anomaly anomaly) {
        return format(
                "  %s  %d h  %s  z %+.2f  usual %.1f/h\n",
                anomaly.start(), anomaly.hours(), anomaly.direction(), anomaly.score(), anomaly.expectedPerHour());
    }

    private static String line(Zone zone) {
        return format(
                "  %-36s %3d cells %4d quakes  max M%.1f  depth %5.1f km  felt %4d  %.2e J\n",
                zone.name(),
                zone.cells(),
                zone.quakes(),
                zone.strongest(),
                zone.medianDepth(),
                zone.felt(),
                zone.energy());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
