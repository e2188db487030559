package dev.whodunit.examples.flights;

/** The distance class of a flight. */
public enum Haul {
    SHORT(500),
    MEDIUM(1_500),
    LONG(Integer.MAX_VALUE);

    private final int maxMiles;

    Haul(int maxMiles) {
        this.maxMiles = maxMiles;
    }

    static Haul ofMiles(int miles) {
        for (Haul haul : values()) {
            if (miles <= haul.maxMiles) {
                return haul;
            }
        }
        return LONG;
    }
}
