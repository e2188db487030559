package dev.whodunit.diagnosis;

import dev.whodunit.run.Step;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How far numbers with a fraction may be from the accepted ones and still count as accepted: it is enough that one of the three allows it.
 *
 * @param relative the largest difference, as a part of the greater magnitude of the two; 0 if numbers must be equal
 * @param absolute the largest difference; 0 if numbers must be equal
 * @param ulps how many {@code double}s may lie between the two, and one more; 0 if numbers must be equal
 * @param rules what holds for some values instead, whole numbers too; the first one that fits is used
 */
public record Tolerance(double relative, double absolute, long ulps, List<ToleranceRule> rules) implements Likeness {

    /** What helps where values are kept in a recording; a snapshot has its own room for them, and those only of which a rule is. */
    static final String KEEPING = "; raise whodunit.samples or whodunit.contents to keep them";

    /** Numbers must be equal. */
    public static final Tolerance NONE = new Tolerance(0);

    /** @throws IllegalArgumentException if the relative one is not a number from 0 up to, but less than 1, or another one is below 0 */
    public Tolerance {
        rules = List.copyOf(rules);
        if (!(relative >= 0 && relative < 1)) {
            throw new IllegalArgumentException(
                    "a tolerance is a number from 0 up to, but less than 1, not " + relative);
        }
        if (!(absolute >= 0 && absolute < Double.POSITIVE_INFINITY) || ulps < 0) {
            throw new IllegalArgumentException(
                    "an absolute tolerance, and one in ulps, is 0 or more, not " + absolute + " or " + ulps);
        }
    }

    /** A relative one. */
    public Tolerance(double relative) {
        this(relative, 0, 0, List.of());
    }

    /** The same, with rules that come before those that it has. */
    public Tolerance withRules(List<ToleranceRule> more) {
        List<ToleranceRule> all = new ArrayList<>(more);
        all.addAll(rules);
        return new Tolerance(relative, absolute, ulps, all);
    }

    /** What holds for values that no rule of steps is about. */
    Tolerance elsewhere() {
        return new Tolerance(
                relative,
                absolute,
                ulps,
                rules.stream().filter(rule -> !rule.isOfSteps()).toList());
    }

    /** What holds for what a step gives, if a rule of steps is about it. */
    Optional<Tolerance> in(Step step) {
        List<ToleranceRule> own = rules.stream()
                .filter(rule -> rule.isOfSteps() && rule.isIn(step))
                .map(ToleranceRule::inStep)
                .toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(elsewhere().withRules(own));
    }

    /** Whether all numbers must be equal. */
    public boolean isExact() {
        return !isAboutAllNumbers() && rules.isEmpty();
    }

    /** Whether something is said of all numbers with a fraction. */
    boolean isAboutAllNumbers() {
        return relative > 0 || absolute > 0 || ulps > 0;
    }

    /** Whether a difference that was measured is within it; what is no number is not. */
    boolean covers(double difference) {
        return difference <= Math.max(relative, ValueComparison.LEAST);
    }

    /** Whether rules speak of types or of classes that have fields. */
    boolean needsTypes() {
        return rules.stream().anyMatch(ToleranceRule::needsTypes);
    }

    /** Whether the absolute difference of two numbers is within it, or the number of steps between them. */
    boolean allows(BigDecimal before, BigDecimal now) {
        boolean isNear = absolute > 0 && before.subtract(now).abs().doubleValue() <= absolute;
        return isNear
                || (ulps > 0
                        && stepsBetween(before.doubleValue(), now.doubleValue()).compareTo(BigInteger.valueOf(ulps))
                                <= 0);
    }

    /** Whether two numbers that are unlike are within it, in whatever way. */
    boolean allowsAny(BigDecimal before, BigDecimal now) {
        return relativeDifference(before, now) <= relative || allows(before, now);
    }

    static double relativeDifference(BigDecimal before, BigDecimal now) {
        return before.subtract(now, MathContext.DECIMAL64)
                .abs()
                .divide(before.abs().max(now.abs()), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static BigInteger stepsBetween(double some, double other) {
        return BigInteger.valueOf(ordered(some))
                .subtract(BigInteger.valueOf(ordered(other)))
                .abs();
    }

    /** Neighbouring doubles have neighbouring numbers, on both sides of zero. */
    private static long ordered(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }

    /** What is said of a step whose values were not kept, without full stop. */
    String unknown(Step step) {
        return "Values of " + step.function()
                + " differ that were not kept, so whether they are within the tolerance of " + this
                + " is not known" + KEEPING;
    }

    /** A relative difference in two digits: {@code 3.1e-12}. */
    static String text(double difference) {
        String digits = String.format(Locale.ROOT, "%.1e", difference);
        return digits.replace(".0e", "e").replace("e-0", "e-").replace("e+0", "e+");
    }

    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        boolean isRelative = relative > 0 || (absolute == 0 && ulps == 0 && rules.isEmpty());
        if (isRelative) {
            parts.add(text(relative));
        }
        if (absolute > 0) {
            parts.add("±" + BigDecimal.valueOf(absolute).stripTrailingZeros().toPlainString());
        }
        if (ulps > 0) {
            parts.add(ulps + " ulps");
        }
        String general = String.join(" or ", parts);
        String named = rules.stream().map(ToleranceRule::toString).collect(Collectors.joining("; "));
        return named.isEmpty() ? general : (general.isEmpty() ? "" : general + "; ") + named;
    }
}
