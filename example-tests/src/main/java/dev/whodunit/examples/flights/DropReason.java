package dev.whodunit.examples.flights;

/** Why a flight does not count. */
public enum DropReason {
    CANCELLED("cancelled, no delay on record"),
    INCOMPLETE("date, distance or airport missing"),
    UNREADABLE_DATE("date cannot be read"),
    IMPLAUSIBLE_DELAY("delay out of the plausible range"),
    IMPLAUSIBLE_DISTANCE("distance out of the plausible range"),
    SAME_AIRPORT("origin and destination are the same"),
    UNKNOWN_AIRPORT("airport not in the catalog"),
    DISTANCE_MISMATCH("distance does not fit the airports' positions");

    private final String text;

    DropReason(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
