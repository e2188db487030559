package dev.whodunit.examples.advisor;

import java.time.LocalDateTime;
import java.time.Month;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A departure from an airport; the delay is in minutes. */
public record Departure(LocalDateTime time, Slot slot, AirportSite origin, AirportSite destination, int delay) {

    private static final int LATE_MINUTES = 15;

    static SortedSet<Month> monthsOf(List<Departure> departures) {
        return departures.stream()
                .map(departure -> departure.time().getMonth())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean late() {
        return delay >= LATE_MINUTES;
    }

    /** The minutes lost, which are none if the flight was early. */
    int lostMinutes() {
        return Math.max(0, delay);
    }
}
