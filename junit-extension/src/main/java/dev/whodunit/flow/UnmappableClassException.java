package dev.whodunit.flow;

/** A class in scope could not be mapped; the message says which, why, and what to do. */
public final class UnmappableClassException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnmappableClassException(String message, Throwable cause) {
        super(message, cause);
    }
}
