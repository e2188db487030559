package dev.whodunit.lineage;

import org.jspecify.annotations.Nullable;

/**
 * What a lambda was called with: its first argument.
 *
 * @param value compared by identity, if it has one
 */
record Row(@Nullable Object value) {

    /** Whether the lambda was called with this value. */
    boolean is(@Nullable Object other) {
        return value == other || (value != null && Identity.isValue(value) && value.equals(other));
    }
}
