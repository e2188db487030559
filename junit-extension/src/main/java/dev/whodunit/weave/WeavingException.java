package dev.whodunit.weave;

/** Tracing cannot start; the message says why and what to do. */
public final class WeavingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message what, where and what to do */
    public WeavingException(String message) {
        super(message);
    }

    /**
     * @param message what, where and what to do
     * @param cause what the JVM said
     */
    public WeavingException(String message, Throwable cause) {
        super(message, cause);
    }
}
