package dev.whodunit.examples.flights;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the distance on record with the distance between the airports, computed once for each route. */
final class DistanceCheck {

    private static final double TOLERANCE = 0.05;

    private final Map<String, Double> milesByRoute = new HashMap<>();
    private final DropLog dropLog;

    DistanceCheck(DropLog dropLog) {
        this.dropLog = dropLog;
    }

    List<RoutedFlight> keepTrusted(List<RoutedFlight> flights) {
        List<RoutedFlight> trusted = new ArrayList<>();
        for (RoutedFlight flight : flights) {
            if (distanceFits(flight)) {
                trusted.add(flight);
            } else {
                dropLog.add(DropReason.DISTANCE_MISMATCH);
            }
        }
        return trusted;
    }

    private boolean distanceFits(RoutedFlight flight) {
        String route = flight.from().iata() + '-' + flight.to().iata();
        double expected = milesByRoute.computeIfAbsent(route, unused -> flight.directMiles());
        int onRecord = flight.details().flight().distance();
        return Math.abs(onRecord - expected) <= TOLERANCE * expected;
    }
}
