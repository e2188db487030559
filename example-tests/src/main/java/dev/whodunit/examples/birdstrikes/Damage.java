package dev.whodunit.examples.birdstrikes;

/** How badly the aircraft was damaged. */
public enum Damage {
    NONE,
    MINOR,
    MEDIUM,
    SUBSTANTIAL;

    static Damage parse(String text) {
        return switch (text) {
            case "None" -> NONE;
            case "Minor" -> MINOR;
            case "Medium" -> MEDIUM;
            case "Substantial" -> SUBSTANTIAL;
            default -> throw new IllegalArgumentException("unknown damage: " + text);
        };
    }
}
