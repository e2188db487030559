package dev.whodunit.difference;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/**
 * By how much a number is another one.
 *
 * @param delta what was added
 * @param percent the same as a part of what it was; empty if that was zero
 */
public record NumberDetail(BigDecimal delta, Optional<BigDecimal> percent) implements Detail {

    /** A number with more digits between its ends than this is no number that anybody subtracts from. */
    private static final int MOST_DIGITS = 2_000;

    private static final int LONGEST_PLAIN = 20;
    private static final BigDecimal LEAST_PERCENT = new BigDecimal("0.0001");
    private static final BigDecimal MOST_PERCENT = new BigDecimal("1000000");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    static Detail between(BigDecimal before, BigDecimal after) {
        if (isHuge(before) || isHuge(after)) {
            return Detail.NONE;
        }
        BigDecimal delta = after.subtract(before);
        return new NumberDetail(
                delta,
                before.signum() == 0
                        ? Optional.empty()
                        : Optional.of(delta.multiply(HUNDRED).divide(before.abs(), MathContext.DECIMAL64)));
    }

    private static boolean isHuge(BigDecimal number) {
        return Math.abs((long) number.scale()) + number.precision() > MOST_DIGITS;
    }

    @Override
    public String words() {
        String share = percent.map(NumberDetail::share).orElse("");
        return signed(delta) + (share.isEmpty() ? "" : ", " + share);
    }

    private static String signed(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        String plain = stripped.toPlainString();
        String text = plain.length() <= LONGEST_PLAIN
                ? plain
                : stripped.round(new MathContext(3, RoundingMode.HALF_UP)).toString();
        return (number.signum() > 0 ? "+" : "") + text;
    }

    /** One digit behind the point, none of what is large, and two that count of what is small. */
    private static String share(BigDecimal percent) {
        BigDecimal size = percent.abs();
        if (size.compareTo(MOST_PERCENT) >= 0) {
            return "";
        }
        if (size.compareTo(LEAST_PERCENT) < 0) {
            return "less than " + LEAST_PERCENT + "%";
        }
        if (size.compareTo(HUNDRED) >= 0) {
            return (percent.signum() > 0 ? "+" : "")
                    + String.format(
                            Locale.ROOT,
                            "%,d%%",
                            percent.setScale(0, RoundingMode.HALF_UP).longValue());
        }
        return signed(
                        size.compareTo(BigDecimal.ONE) >= 0
                                ? percent.setScale(1, RoundingMode.HALF_UP)
                                : percent.round(new MathContext(2, RoundingMode.HALF_UP)))
                + "%";
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("delta", delta);
        percent.ifPresent(share -> json.put("percent", share));
        return json;
    }
}
