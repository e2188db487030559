package dev.whodunit.examples.penguins;

/** Where the penguins were measured. */
public enum Island {
    BISCOE(-65.43),
    DREAM(-64.73),
    TORGERSEN(-64.77);

    private final double latitude;

    Island(double latitude) {
        this.latitude = latitude;
    }

    /** Degrees north. */
    public double latitude() {
        return latitude;
    }
}
