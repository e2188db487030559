package dev.whodunit.provenance;

/** A text means no part of an artifact, or several; the message says what there is. */
public final class NoSuchPartException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** @param message what was asked for, and what there is */
    public NoSuchPartException(String message) {
        super(message);
    }
}
