package dev.whodunit.snapshots;

/** A snapshot could not be written or read; the message says what, where and what to do. */
public final class SnapshotException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public SnapshotException(String message) {
        super(message);
    }

    public SnapshotException(String message, Throwable cause) {
        super(message, cause);
    }
}
