package dev.whodunit.examples.birdstrikes;

/** The phase of flight in which the strike happened. */
public enum Phase {
    PARKED,
    TAXI,
    TAKE_OFF_RUN,
    CLIMB,
    DESCENT,
    APPROACH,
    LANDING_ROLL;

    static Phase parse(String text) {
        return switch (text) {
            case "Parked" -> PARKED;
            case "Taxi" -> TAXI;
            case "Take-off run" -> TAKE_OFF_RUN;
            case "Climb" -> CLIMB;
            case "Descent" -> DESCENT;
            case "Approach" -> APPROACH;
            case "Landing Roll" -> LANDING_ROLL;
            default -> throw new IllegalArgumentException("unknown phase of flight: " + text);
        };
    }

    boolean airborne() {
        return this == CLIMB || this == DESCENT || this == APPROACH;
    }
}
