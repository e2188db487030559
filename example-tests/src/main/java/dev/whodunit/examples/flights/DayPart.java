package dev.whodunit.examples.flights;

/** The part of the day in which a flight departs. */
public enum DayPart {
    NIGHT,
    MORNING,
    MIDDAY,
    AFTERNOON,
    EVENING;

    static DayPart ofHour(int hour) {
        return switch (hour) {
            case 5, 6, 7, 8, 9 -> MORNING;
            case 10, 11, 12, 13 -> MIDDAY;
            case 14, 15, 16, 17 -> AFTERNOON;
            case 18, 19, 20, 21 -> EVENING;
            default -> NIGHT;
        };
    }
}
