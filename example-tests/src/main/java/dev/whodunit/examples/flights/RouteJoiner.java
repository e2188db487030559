package dev.whodunit.examples.flights;

import java.util.List;
import java.util.Optional;

/** Joins flights with the airport catalog. */
final class RouteJoiner {

    private final AirportCatalog catalog;
    private final DropLog dropLog;

    RouteJoiner(AirportCatalog catalog, DropLog dropLog) {
        this.catalog = catalog;
        this.dropLog = dropLog;
    }

    List<RoutedFlight> join(List<DerivedFlight> flights) {
        return flights.stream().map(this::route).flatMap(Optional::stream).toList();
    }

    private Optional<RoutedFlight> route(DerivedFlight details) {
        Optional<Airport> from = catalog.find(details.flight().origin());
        Optional<Airport> to = catalog.find(details.flight().destination());
        if (from.isEmpty() || to.isEmpty()) {
            dropLog.add(DropReason.UNKNOWN_AIRPORT);
            return Optional.empty();
        }
        return Optional.of(new RoutedFlight(details, from.get(), to.get()));
    }
}
