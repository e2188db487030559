package dev.whodunit.weave;

/** How much woven code tells of an execution. */
public enum Depth {
    /** That it begins and ends, with what, and from where it was called: a loop within it costs what it did. */
    LIGHT,
    /** Besides, each call of a library and each field that it reads or writes. */
    DEEP
}
