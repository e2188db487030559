package dev.whodunit.assertions;

import org.jspecify.annotations.Nullable;

/**
 * What a check found wrong.
 *
 * @param message what, where, and what to do
 * @param expected what a development environment shows as expected; {@code null} if there is nothing to compare
 * @param actual what it shows as actual
 */
record Problem(
        String message, @Nullable Object expected, @Nullable Object actual) {

    /** A problem that is all said by its message. */
    static Problem of(String message) {
        return new Problem(message, null, null);
    }
}
