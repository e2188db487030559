package dev.whodunit.replay;

/** A function cannot be called again. */
final class NotCallableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message why, as a clause without full stop */
    NotCallableException(String message) {
        super(message);
    }
}
