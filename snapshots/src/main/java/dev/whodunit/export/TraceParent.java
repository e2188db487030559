package dev.whodunit.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The span of a trace that something is part of, as the header {@code traceparent} of W3C Trace Context names it.
 *
 * @param traceId 32 hexadecimal digits in lower case
 * @param spanId 16 hexadecimal digits in lower case
 * @param flags 2 hexadecimal digits in lower case
 */
public record TraceParent(String traceId, String spanId, String flags) {

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?");
    private static final String VERSION = "00";

    /**
     * Reads {@code 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01}.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static TraceParent parse(String header) {
        Matcher parts = FORM.matcher(header);
        boolean isOne = parts.matches()
                && !parts.group(1).equals("ff")
                && (parts.group(5) == null || !parts.group(1).equals(VERSION))
                && !isZero(parts.group(2))
                && !isZero(parts.group(3));
        if (!isOne) {
            throw new IllegalArgumentException(
                    "\"" + header + "\" is no traceparent. Write it as W3C Trace Context does:"
                            + " 00-, 32 hexadecimal digits in lower case, -, 16 of them, -, and 2 of them, the first two not all zero.");
        }
        return new TraceParent(parts.group(2), parts.group(3), parts.group(4));
    }

    private static boolean isZero(String digits) {
        return digits.chars().allMatch(digit -> digit == '0');
    }

    /** As the header has it. */
    @Override
    public String toString() {
        return VERSION + "-" + traceId + "-" + spanId + "-" + flags;
    }
}
