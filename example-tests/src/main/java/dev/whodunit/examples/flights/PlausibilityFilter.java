package dev.whodunit.examples.flights;

import java.util.List;
import java.util.Optional;

/** Drops flights whose figures cannot be right. */
final class PlausibilityFilter {

    private static final int EARLIEST_MINUTES = -45;
    private static final int LATEST_MINUTES = 360;
    private static final int SHORTEST_MILES = 20;
    private static final int LONGEST_MILES = 5_200;

    private final DropLog dropLog;

    PlausibilityFilter(DropLog dropLog) {
        this.dropLog = dropLog;
    }

    List<Flight> keepPlausible(List<Flight> flights) {
        return flights.stream().filter(this::isPlausible).toList();
    }

    private boolean isPlausible(Flight flight) {
        Optional<DropReason> objection = objectionTo(flight);
        objection.ifPresent(dropLog::add);
        return objection.isEmpty();
    }

    private static Optional<DropReason> objectionTo(Flight flight) {
        if (flight.origin().equals(flight.destination())) {
            return Optional.of(DropReason.SAME_AIRPORT);
        }
        if (flight.delay() < EARLIEST_MINUTES || flight.delay() > LATEST_MINUTES) {
            return Optional.of(DropReason.IMPLAUSIBLE_DELAY);
        }
        if (flight.distance() < SHORTEST_MILES || flight.distance() > LONGEST_MILES) {
            return Optional.of(DropReason.IMPLAUSIBLE_DISTANCE);
        }
        return Optional.empty();
    }
}
