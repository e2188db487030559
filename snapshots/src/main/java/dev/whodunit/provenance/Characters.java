package dev.whodunit.provenance;

/**
 * Some characters of a text, from the first to before the last; all of it if they have no end.
 *
 * @param text the source that stands for all of the text
 */
record Characters(Origin text, int from, int to) {

    static Characters of(Origin origin) {
        String position = origin.position();
        int dash = position.lastIndexOf('-');
        return areSome(position)
                ? new Characters(
                        new Origin(origin.place(), textOf(position), origin.text()),
                        Integer.parseInt(position, position.lastIndexOf(':') + 1, dash, 10),
                        Integer.parseInt(position, dash + 1, position.length(), 10))
                : new Characters(origin, 0, Integer.MAX_VALUE);
    }

    /** Whether a position ends in characters of a text. */
    static boolean areSome(String position) {
        int colon = position.lastIndexOf(':');
        int dash = position.lastIndexOf('-');
        return colon >= 0 && isNumber(position, colon + 1, dash) && isNumber(position, dash + 1, position.length());
    }

    /** The position of the text that a position has some characters of. */
    static String textOf(String position) {
        return position.substring(0, position.lastIndexOf(':'));
    }

    /** Whether from one character to before another one there are digits, and nothing else. */
    static boolean isNumber(String position, int from, int to) {
        boolean isNumber = from < to;
        for (int at = from; at < to && isNumber; at++) {
            isNumber = position.charAt(at) >= '0' && position.charAt(at) <= '9';
        }
        return isNumber;
    }

    boolean areAll() {
        return to == Integer.MAX_VALUE;
    }
}
