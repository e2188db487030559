package dev.whodunit.recording;

/** A recording could not be written or read; the message says what, where and what to do. */
public final class RecordingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** @param message what, where and what to do */
    public RecordingException(String message) {
        super(message);
    }

    /** @param message what, where and what to do */
    public RecordingException(String message, Throwable cause) {
        super(message, cause);
    }
}
