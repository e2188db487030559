package dev.whodunit.canonical;

/** A value cannot be made again from what was kept of it. */
public final class UnmakeableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message what cannot be made, as a clause without full stop */
    UnmakeableException(String message) {
        super(message);
    }
}
