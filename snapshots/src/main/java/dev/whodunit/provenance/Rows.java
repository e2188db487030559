package dev.whodunit.provenance;

/** The numbers that positions begin with: of a line of a text, or of a row of a table, which begins in that line or in a later one. */
final class Rows {

    static final int NONE = -1;

    private static final int MOST_DIGITS = 9;

    private Rows() {}

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

    /** The number of the row that a position is in; 0 if it may be in any. */
    static int row(String position) {
        int end = end(position);
        return end > 0 ? number(position, end) : 0;
    }

    /** Where the number of a row ends; 0 if a position begins with none. */
    private static int end(String position) {
        int end = position.indexOf(']') + 1;
        return position.startsWith("[") && Characters.isNumber(position, 1, end - 1) ? end : 0;
    }

    private static int number(String position, int end) {
        return end - 2 > MOST_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(position, 1, end - 1, 10);
    }
}
