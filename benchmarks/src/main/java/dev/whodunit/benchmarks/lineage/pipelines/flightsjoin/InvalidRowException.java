package dev.whodunit.benchmarks.lineage.pipelines.flightsjoin;

/** A row of an input file that cannot be used, with its line number and the cause if known. */
class InvalidRowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int lineNumber;

    InvalidRowException(int lineNumber, String message) {
        this(lineNumber, message, null);
    }

    InvalidRowException(int lineNumber, String message, Throwable cause) {
        super(message, cause);
        this.lineNumber = lineNumber;
    }

    String describe() {
        String reason = getCause() == null ? "" : " (" + getCause().getClass().getSimpleName() + ")";
        return "line " + lineNumber + ": " + getMessage() + reason;
    }
}
