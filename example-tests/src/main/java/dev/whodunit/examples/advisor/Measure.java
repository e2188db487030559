package dev.whodunit.examples.advisor;

/** What can be done against delays, with its price in budget points. */
public enum Measure {
    RETIME_DEPARTURES(1),
    ADD_BUFFER(2),
    STANDBY_CREW(4),
    SPARE_AIRCRAFT(7);

    private final int cost;

    Measure(int cost) {
        this.cost = cost;
    }

    int cost() {
        return cost;
    }
}
