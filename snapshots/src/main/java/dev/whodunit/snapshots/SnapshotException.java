package dev.whodunit.snapshots;

/** A snapshot could not be written or read; the message says what, where and what to do. */
public final class SnapshotException extends RuntimeException {

    private static final long serialVersionUID = 1;

    SnapshotException(String message) {
        super(message);
    }

    SnapshotException(String message, Throwable cause) {
        super(message, cause);
    }
}
