package dev.whodunit.diagnosis;

import java.util.Locale;

/** Small pieces of wording that all messages share. */
final class Texts {

    private Texts() {}

    /** {@code 1,987}. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** At most {@code max} characters, an ellipsis for the rest; never half a surrogate pair. */
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
        return text.substring(0, end) + "…";
    }

    /** {@code 1 step}, {@code 3 steps}. */
    static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
