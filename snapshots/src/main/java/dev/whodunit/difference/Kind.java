package dev.whodunit.difference;

import java.util.Locale;

/** What happened to a value. */
public enum Kind {
    /** Another value at the same place. */
    CHANGED,
    /** Was not there. */
    ADDED,
    /** Is not there any more. */
    REMOVED,
    /** The same row at another place among the others. */
    MOVED,
    /** The same rows or keys, most of them at another place. */
    REORDERED;

    /** The word used in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What happened as seen from the other side. */
    Kind mirrored() {
        return switch (this) {
            case ADDED -> REMOVED;
            case REMOVED -> ADDED;
            case CHANGED, MOVED, REORDERED -> this;
        };
    }
}
