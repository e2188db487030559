package dev.whodunit.diagnosis;

/** How far from accepted the numbers are that the code of one execution has seen so far. */
final class DriftSeen {

    private final Tolerance tolerance;
    private final boolean unchanged;
    private double numbers;

    /** @param unchanged whether the code is known to be the accepted one */
    DriftSeen(Tolerance tolerance, boolean unchanged) {
        this.tolerance = tolerance;
        this.unchanged = unchanged;
    }

    /** The code was given a value; of one that is not known, or another one altogether, nothing follows. */
    void add(double difference) {
        numbers = Double.isFinite(difference) ? Math.max(numbers, difference) : numbers;
    }

    /** An object that the code works on holds such values; if they are far off, somebody may be to blame for them. */
    void addState(double difference) {
        if (tolerance.covers(difference)) {
            add(difference);
        }
    }

    boolean isAny() {
        return numbers > 0;
    }

    /** Whether the code may hand on a number with this difference, and nobody minds. */
    boolean explains(double difference) {
        boolean isMisled = unchanged && isAny();
        return Double.isFinite(difference) && (isMisled || tolerance.covers(difference - numbers));
    }

    /** How much the code itself added to a number; 0 if that is not known. */
    double growth(double difference) {
        return Double.isFinite(difference) ? Math.max(0, difference - numbers) : 0;
    }
}
