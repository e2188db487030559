package dev.whodunit.diagnosis;

import java.util.Locale;

/**
 * How far numbers with a fraction may be from the accepted ones and still count as accepted.
 *
 * @param relative the largest difference, as a part of the greater magnitude of the two; 0 if numbers must be equal
 */
public record Tolerance(double relative) {

    /** Numbers must be equal. */
    public static final Tolerance NONE = new Tolerance(0);

    /** @throws IllegalArgumentException if the tolerance is not a number from 0 up to, but less than 1 */
    public Tolerance {
        if (!(relative >= 0 && relative < 1)) {
            throw new IllegalArgumentException(
                    "a tolerance is a number from 0 up to, but less than 1, not " + relative);
        }
    }

    /** Whether numbers must be equal. */
    public boolean isExact() {
        return relative == 0;
    }

    /** Whether a relative difference is within it; what is no number is not. */
    boolean covers(double difference) {
        return difference <= relative;
    }

    /** A relative difference in two digits: {@code 3.1e-12}. */
    static String text(double difference) {
        String digits = String.format(Locale.ROOT, "%.1e", difference);
        return digits.replace(".0e", "e").replace("e-0", "e-").replace("e+0", "e+");
    }

    @Override
    public String toString() {
        return text(relative);
    }
}
