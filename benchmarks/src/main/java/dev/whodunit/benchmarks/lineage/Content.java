package dev.whodunit.benchmarks.lineage;

import java.util.regex.Pattern;

/**
 * What an input value is, apart from how its file writes it down.
 *
 * @param kind what kind of value
 * @param text as digits or letters; empty for nothing
 */
record Content(Kind kind, String text) {

    enum Kind {
        NUMBER,
        TEXT,
        NOTHING
    }

    static final Content NOTHING = new Content(Kind.NOTHING, "");

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][-+]?\\d+)?");

    /** From a file that does not say what is a number. */
    static Content plain(String text) {
        if (text.isEmpty()) {
            return NOTHING;
        }
        return NUMBER.matcher(text).matches() ? number(text) : text(text);
    }

    static Content number(String text) {
        return new Content(Kind.NUMBER, text);
    }

    static Content text(String text) {
        return new Content(Kind.TEXT, text);
    }
}
