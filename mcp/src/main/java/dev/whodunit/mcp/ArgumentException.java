package dev.whodunit.mcp;

/** An argument of a tool is missing, unknown or of another type. The message says how to mend it. */
final class ArgumentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ArgumentException(String message) {
        super(message);
    }
}
