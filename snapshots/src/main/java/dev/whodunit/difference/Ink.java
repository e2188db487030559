package dev.whodunit.difference;

/** What a piece of a line is, for those that have colours. */
enum Ink {
    PLAIN(""),
    SIGN("\u001B[1m"),
    BEFORE("\u001B[31m"),
    BEFORE_FOCUS("\u001B[1;31m"),
    AFTER("\u001B[32m"),
    AFTER_FOCUS("\u001B[1;32m"),
    CONTEXT("\u001B[2m");

    private static final String END = "\u001B[0m";

    private final String start;

    Ink(String start) {
        this.start = start;
    }

    String paint(String text) {
        return this == PLAIN || text.isEmpty() ? text : start + text + END;
    }
}
