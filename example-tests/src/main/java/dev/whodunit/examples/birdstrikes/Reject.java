package dev.whodunit.examples.birdstrikes;

/** A row that was left out, with the reason. */
public record Reject(long line, Kind kind, String detail) {

    /** The stage at which rows are rejected. */
    public enum Kind {
        UNREADABLE,
        IMPLAUSIBLE,
        DUPLICATE
    }
}
