package dev.whodunit.examples.advisor;

import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** Picks the airports at which a flight loses the most time. */
final class HotspotPicker {

    private static final Comparator<AirportProfile> WORST_FIRST = Comparator.<AirportProfile>comparingDouble(
                    profile -> profile.total().lostMinutesPerFlight())
            .reversed()
            .thenComparing(AirportProfile::iata);

    private final int minFlights;
    private final int limit;

    HotspotPicker(int minFlights, int limit) {
        this.minFlights = minFlights;
        this.limit = limit;
    }

    List<AirportProfile> pick(SortedMap<String, AirportProfile> profiles) {
        return profiles.values().stream()
                .filter(profile -> profile.total().flights() >= minFlights)
                .sorted(WORST_FIRST)
                .limit(limit)
                .toList();
    }
}
