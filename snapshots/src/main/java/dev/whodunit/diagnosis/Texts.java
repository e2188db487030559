package dev.whodunit.diagnosis;

import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Small pieces of wording that all messages share. */
final class Texts {

    /** No file in UTF-8 can hold one, but a value can. */
    private static final Pattern HALF_OF_A_PAIR = Pattern.compile("\\p{Cs}");

    private Texts() {}

    /** {@code 1,987}. */
    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** At most {@code max} characters, an ellipsis for the rest; halves of surrogate pairs are then escaped, which adds some. */
    static String cut(String text, int max) {
        if (text.length() <= max) {
            return HALF_OF_A_PAIR
                    .matcher(text)
                    .replaceAll(half -> String.format(
                            Locale.ROOT, "\\\\u%04X", (int) half.group().charAt(0)));
        }
        int end = Character.isHighSurrogate(text.charAt(max - 2)) ? max - 2 : max - 1;
        return cut(text.substring(0, end), max) + "…";
    }

    /** {@code a, b, and 3 more steps}, for five of which {@code most} are two. */
    static String first(Collection<String> texts, int most, String noun) {
        int more = texts.size() - most;
        return String.join(", ", texts.stream().limit(most).toList())
                + (more > 0 ? ", and " + count(more, "more " + noun) : "");
    }

    /** {@code 1 step}, {@code 3 steps}. */
    static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }
}
