package dev.whodunit.provenance;

/** The numbers that positions begin with, which are of lines of a text, or of rows of a table. */
final class Lines {

    static final int NONE = -1;

    private static final int MOST_DIGITS = 9;

    private Lines() {}

    /** The number of the line that a position is, or has characters of; {@link #NONE} if it is anything else, which a row may be. */
    static int line(String position) {
        int end = end(position);
        boolean isLine =
                end > 0 && (end == position.length() || (position.charAt(end) == ':' && areAfter(position, end)));
        return isLine ? number(position, end) : NONE;
    }

    private static boolean areAfter(String position, int end) {
        return Characters.areSome(position) && position.lastIndexOf(':') == end;
    }

    /** Where the number ends; 0 if a position begins with none. */
    private static int end(String position) {
        int end = position.indexOf(']') + 1;
        return position.startsWith("[") && Characters.isNumber(position, 1, end - 1) ? end : 0;
    }

    private static int number(String position, int end) {
        return end - 2 > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(position, 1, end - 1, 10);
    }
}
