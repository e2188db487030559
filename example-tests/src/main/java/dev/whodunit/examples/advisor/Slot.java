package dev.whodunit.examples.advisor;

/** A slot of the day; the night lasts until four in the morning. */
public enum Slot {
    EARLY,
    MORNING,
    AFTERNOON,
    EVENING,
    NIGHT;

    static Slot ofHour(int hour) {
        return switch (hour / 4) {
            case 1 -> EARLY;
            case 2 -> MORNING;
            case 3 -> AFTERNOON;
            case 4 -> EVENING;
            default -> NIGHT;
        };
    }
}
