package dev.whodunit.examples.flights;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds up the delays of a group of flights. */
final class DelayTally {

    private int[] delays = new int[16];
    private int flights;
    private int lateFlights;
    private int longHaulFlights;
    private long totalMinutes;

    static SortedMap<String, DelayTally> byOrigin(List<RoutedFlight> flights) {
        SortedMap<String, DelayTally> tallies = new TreeMap<>();
        for (RoutedFlight flight : flights) {
            tallies.computeIfAbsent(flight.from().iata(), code -> new DelayTally())
                    .add(flight);
        }
        return tallies;
    }

    static SortedMap<DayPart, DelayTally> byDayPart(List<RoutedFlight> flights) {
        SortedMap<DayPart, DelayTally> tallies = new TreeMap<>();
        for (RoutedFlight flight : flights) {
            tallies.computeIfAbsent(flight.details().dayPart(), part -> new DelayTally())
                    .add(flight);
        }
        return tallies;
    }

    static DelayTally merged(Collection<DelayTally> tallies) {
        DelayTally all = new DelayTally();
        tallies.forEach(all::addAll);
        return all;
    }

    void add(RoutedFlight flight) {
        append(flight.delay());
        totalMinutes += flight.delay();
        if (flight.details().late()) {
            lateFlights++;
        }
        if (flight.details().haul() == Haul.LONG) {
            longHaulFlights++;
        }
    }

    private void addAll(DelayTally other) {
        for (int i = 0; i < other.flights; i++) {
            append(other.delays[i]);
        }
        totalMinutes += other.totalMinutes;
        lateFlights += other.lateFlights;
        longHaulFlights += other.longHaulFlights;
    }

    private void append(int delay) {
        if (flights == delays.length) {
            delays = Arrays.copyOf(delays, 2 * delays.length);
        }
        delays[flights++] = delay;
    }

    int flights() {
        return flights;
    }

    double meanDelay() {
        return flights == 0 ? 0 : (double) totalMinutes / flights;
    }

    double medianDelay() {
        if (flights == 0) {
            return 0;
        }
        int[] sorted = Arrays.copyOf(delays, flights);
        Arrays.sort(sorted);
        int middle = flights / 2;
        return flights % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    double lateShare() {
        return share(lateFlights);
    }

    double longHaulShare() {
        return share(longHaulFlights);
    }

    private double share(int part) {
        return flights == 0 ? 0 : (double) part / flights;
    }
}
