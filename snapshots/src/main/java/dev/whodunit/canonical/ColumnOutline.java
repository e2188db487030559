package dev.whodunit.canonical;

import com.fasterxml.jackson.core.io.NumberOutput;
import dev.whodunit.run.Outline;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Summarises the values of one column, in memory that does not grow with them. Nothing in it depends on their order but the digest. */
final class ColumnOutline {

    private static final int MOST_DISTINCT = 1_000;
    private static final int LONGEST_TEXT = 40;

    private final Set<Long> distinct = new HashSet<>();
    private boolean many;
    private long filled;
    private int digest;
    private long leastWhole = Long.MAX_VALUE;
    private long mostWhole = Long.MIN_VALUE;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private @Nullable BigDecimal leastDecimal;
    private @Nullable BigDecimal mostDecimal;
    private @Nullable String first;
    private @Nullable String last;

    void addWhole(long row, long number, long hash) {
        leastWhole = Math.min(leastWhole, number);
        mostWhole = Math.max(mostWhole, number);
        add(row, hash);
    }

    void addFraction(long row, double number, long hash) {
        if (Double.isFinite(number)) {
            least = Math.min(least, number);
            most = Math.max(most, number);
        }
        add(row, hash);
    }

    void addDecimal(long row, BigDecimal number, long hash) {
        leastDecimal = lesser(leastDecimal, number);
        mostDecimal = greater(mostDecimal, number);
        add(row, hash);
    }

    void addText(long row, String text, long hash) {
        first = first == null || text.compareTo(first) < 0 ? text : first;
        last = last == null || text.compareTo(last) > 0 ? text : last;
        add(row, hash);
    }

    /** A value other than null. */
    void add(long row, long hash) {
        filled++;
        digest += (int) BlockSums.at(row, hash);
        if (!many && distinct.add(hash) && distinct.size() > MOST_DISTINCT) {
            many = true;
            distinct.clear();
        }
    }

    Outline.Column summary(String name, long rows) {
        boolean isWhole = leastWhole <= mostWhole;
        boolean isFraction = least <= most;
        BigDecimal smallest = leastDecimal;
        BigDecimal largest = mostDecimal;
        if (isWhole) {
            smallest = lesser(smallest, BigDecimal.valueOf(leastWhole));
            largest = greater(largest, BigDecimal.valueOf(mostWhole));
        }
        if (isFraction) {
            smallest = lesser(smallest, new BigDecimal(NumberOutput.toString(least)));
            largest = greater(largest, new BigDecimal(NumberOutput.toString(most)));
        }
        return new Outline.Column(
                name,
                rows - filled,
                text(smallest, first),
                text(largest, last),
                many ? Outline.Column.MANY : distinct.size(),
                digest);
    }

    private static BigDecimal lesser(@Nullable BigDecimal one, BigDecimal other) {
        return one == null ? other : one.min(other);
    }

    private static BigDecimal greater(@Nullable BigDecimal one, BigDecimal other) {
        return one == null ? other : one.max(other);
    }

    private static String text(@Nullable BigDecimal number, @Nullable String text) {
        if (number != null) {
            return number.toString();
        }
        if (text == null) {
            return "";
        }
        StringBuilder quoted = new StringBuilder();
        JsonText.quote(
                text.length() <= LONGEST_TEXT ? text : JsonText.cut(new StringBuilder(text), LONGEST_TEXT), quoted);
        return quoted.toString();
    }
}
