package dev.whodunit.examples.advisor;

/** Counts flights and the minutes they lose. */
final class DelayCounter {

    private int flights;
    private int lateFlights;
    private long lostMinutes;

    void add(Departure departure) {
        flights++;
        lostMinutes += departure.lostMinutes();
        if (departure.late()) {
            lateFlights++;
        }
    }

    int flights() {
        return flights;
    }

    double lateShare() {
        return flights == 0 ? 0 : (double) lateFlights / flights;
    }

    double lostMinutesPerFlight() {
        return flights == 0 ? 0 : (double) lostMinutes / flights;
    }
}
