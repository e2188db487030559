package dev.whodunit.report.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people read them: integers whole, others with six digits. */
final class NumberText {

    private static final MathContext SIX_DIGITS = new MathContext(6);
    private static final double WHOLE = 1e15;
    private static final double LARGE = 1e9;
    private static final double SMALL = 1e-4;

    private NumberText() {}

    static String of(double number) {
        if (number == Math.rint(number) && Math.abs(number) < WHOLE) {
            return String.format(Locale.ROOT, "%,.0f", number);
        }
        BigDecimal rounded = new BigDecimal(number).round(SIX_DIGITS).stripTrailingZeros();
        boolean isPlain = Math.abs(number) < LARGE && Math.abs(number) >= SMALL;
        return isPlain ? rounded.toPlainString() : rounded.toString();
    }
}
