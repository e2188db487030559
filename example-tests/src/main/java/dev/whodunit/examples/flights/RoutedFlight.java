package dev.whodunit.examples.flights;

/** A flight together with the airports at both ends. */
public record RoutedFlight(DerivedFlight details, Airport from, Airport to) {

    int delay() {
        return details.flight().delay();
    }

    double directMiles() {
        return from.milesTo(to);
    }
}
