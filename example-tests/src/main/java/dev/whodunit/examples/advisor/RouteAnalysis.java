package dev.whodunit.examples.advisor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds the worst routes from given airports. */
final class RouteAnalysis {

    private static final int MIN_FLIGHTS = 6;
    private static final int LIMIT = 2;

    private final Map<String, List<Departure>> departuresByOrigin;

    RouteAnalysis(List<Departure> departures) {
        this.departuresByOrigin = departures.stream()
                .collect(Collectors.groupingBy(departure -> departure.origin().iata()));
    }

    SortedMap<String, List<RouteDelay>> worstOf(List<AirportProfile> hotspots) {
        SortedMap<String, List<RouteDelay>> worst = new TreeMap<>();
        for (AirportProfile hotspot : hotspots) {
            worst.put(hotspot.iata(), worstRoutesFrom(hotspot.iata()));
        }
        return worst;
    }

    private List<RouteDelay> worstRoutesFrom(String origin) {
        SortedMap<String, DelayCounter> byDestination = new TreeMap<>();
        for (Departure departure : departuresByOrigin.getOrDefault(origin, List.of())) {
            byDestination
                    .computeIfAbsent(departure.destination().iata(), iata -> new DelayCounter())
                    .add(departure);
        }
        List<RouteDelay> routes = new ArrayList<>();
        byDestination.forEach((destination, counter) -> {
            if (counter.flights() >= MIN_FLIGHTS) {
                routes.add(new RouteDelay(destination, counter.flights(), counter.lostMinutesPerFlight()));
            }
        });
        routes.sort(Comparator.comparingDouble(RouteDelay::lostMinutesPerFlight)
                .reversed()
                .thenComparing(RouteDelay::destination));
        return routes.subList(0, Math.min(LIMIT, routes.size()));
    }
}
