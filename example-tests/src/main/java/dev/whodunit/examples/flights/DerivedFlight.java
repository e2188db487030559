package dev.whodunit.examples.flights;

/** A flight with the fields that follow from it. */
public record DerivedFlight(Flight flight, int hour, DayPart dayPart, Haul haul, boolean late) {

    /** The official limit: a flight is late from 15 minutes on. */
    private static final int LATE_FROM_MINUTES = 15;

    static DerivedFlight of(Flight flight) {
        int hour = flight.departure().getHour();
        return new DerivedFlight(
                flight,
                hour,
                DayPart.ofHour(hour),
                Haul.ofMiles(flight.distance()),
                flight.delay() >= LATE_FROM_MINUTES);
    }
}
