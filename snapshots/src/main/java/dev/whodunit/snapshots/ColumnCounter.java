package dev.whodunit.snapshots;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts the values of one column. */
final class ColumnCounter {

    private static final int LONGEST_STRING = 40;
    private static final MathContext SIX_DIGITS = new MathContext(6);

    private final Set<String> distinct = new HashSet<>();
    private long filled;
    private long numbers;
    private double sum;
    private @Nullable BigDecimal smallest;
    private @Nullable BigDecimal largest;
    private @Nullable String first;
    private @Nullable String last;

    void addNumber(String text) {
        BigDecimal number;
        try {
            number = new BigDecimal(text);
        } catch (NumberFormatException exponentTooLarge) {
            addOther(text);
            return;
        }
        filled++;
        numbers++;
        sum += number.doubleValue();
        distinct.add(text);
        smallest = smallest == null || number.compareTo(smallest) < 0 ? number : smallest;
        largest = largest == null || number.compareTo(largest) > 0 ? number : largest;
    }

    void addString(String text) {
        filled++;
        // The quote keeps the string "1" and the number 1 apart.
        distinct.add('"' + text);
        first = first == null || text.compareTo(first) < 0 ? text : first;
        last = last == null || text.compareTo(last) > 0 ? text : last;
    }

    void addOther(String json) {
        filled++;
        distinct.add(json);
    }

    ColumnSummary summary(String name, long rows) {
        return new ColumnSummary(
                name, rows - filled, text(smallest, first), text(largest, last), distinct.size(), mean());
    }

    private static String text(@Nullable BigDecimal number, @Nullable String string) {
        if (number != null) {
            return number.toString();
        }
        return string == null ? "" : JsonText.quote(JsonText.cut(string, LONGEST_STRING));
    }

    private String mean() {
        double mean = sum / numbers;
        return numbers == 0 || !Double.isFinite(mean)
                ? ""
                : new BigDecimal(mean).round(SIX_DIGITS).stripTrailingZeros().toPlainString();
    }
}
