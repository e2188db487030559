package dev.whodunit.cli;

/** Values as they fit into a line. */
final class ShortText {

    private static final int LONGEST = 160;

    private ShortText() {}

    /** How a text begins; half a surrogate pair is none. */
    static String of(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }

    /** {@code 1 step}, {@code 2 steps}. */
    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
