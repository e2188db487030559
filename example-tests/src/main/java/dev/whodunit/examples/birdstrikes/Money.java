package dev.whodunit.examples.birdstrikes;

import org.jspecify.annotations.Nullable;

/** Reads amounts of money like "12345", "$12,345" or "12345.00" as whole dollars. */
final class Money {

    private Money() {}

    /** The amount, or null if the text is blank. */
    static @Nullable Long parseDollars(String text) throws RejectedRowException {
        StringBuilder digits = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (c != '$' && c != ',' && c != ' ') {
                digits.append(c);
            }
        }
        if (digits.length() == 0) {
            return null;
        }
        return toLong(digits.toString(), text);
    }

    private static long toLong(String digits, String text) throws RejectedRowException {
        try {
            long dollars = Math.round(Double.parseDouble(digits));
            if (dollars < 0) {
                throw new RejectedRowException("negative amount: " + text);
            }
            return dollars;
        } catch (NumberFormatException e) {
            throw new RejectedRowException("not an amount: " + text, e);
        }
    }
}
