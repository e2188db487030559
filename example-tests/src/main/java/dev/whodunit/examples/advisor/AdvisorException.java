package dev.whodunit.examples.advisor;

import java.io.IOException;

/** The language model did not answer, or not in a way that can be used. */
public final class AdvisorException extends IOException {

    private static final long serialVersionUID = 1;

    AdvisorException(String message) {
        super(message);
    }

    AdvisorException(String message, Throwable cause) {
        super(message, cause);
    }
}
