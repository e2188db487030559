package dev.whodunit.run;

/**
 * Something that the recording does not show, or shows only in part, and why.
 *
 * @param kind what is affected
 * @param text one sentence with what, where and what to do
 */
public record Notice(Kind kind, String text) {

    /** The text without its full stop, to stand among others. */
    public String sentence() {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    /** What a notice is about. */
    public enum Kind {
        /** A class or method could not be woven and is not traced, or only at entry and exit. */
        NOT_WOVEN,
        /** A budget was reached. */
        BUDGET,
        /** Events came from a thread that belongs to no run. */
        UNATTRIBUTED,
        /** A value could not be read. */
        UNREADABLE,
        /** The recorder itself failed; the pipeline went on untouched. */
        RECORDER
    }
}
