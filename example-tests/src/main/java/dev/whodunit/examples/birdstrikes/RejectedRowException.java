package dev.whodunit.examples.birdstrikes;

/** A row that cannot be used. */
final class RejectedRowException extends Exception {

    private static final long serialVersionUID = 1;

    RejectedRowException(String message) {
        super(message);
    }

    RejectedRowException(String message, Throwable cause) {
        super(message, cause);
    }
}
