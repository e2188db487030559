package dev.whodunit.examples.earthquakes;

/** The relation of Gutenberg and Richter between magnitude and energy. */
final class Energy {

    private static final double SLOPE = 1.5;
    private static final double OFFSET = 4.8;

    private Energy() {}

    static double joules(double magnitude) {
        return Math.pow(10, SLOPE * magnitude + OFFSET);
    }

    /** The magnitude of a single quake that sets free the given energy. */
    static double equivalentMagnitude(double joules) {
        return (Math.log10(joules) - OFFSET) / SLOPE;
    }
}
