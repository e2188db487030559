package dev.whodunit.canonical;

import java.time.temporal.TemporalAccessor;
import java.util.UUID;

/**
 * A class whose values have tokens in their place where a function of which nothing is recorded gave them.
 *
 * @param whole reads those that nobody gave
 * @param redactor knows the others
 */
record FollowedForm(Form.Single whole, Redactor redactor) implements Form.Single {

    @Override
    public void write(Object value, Visitor visitor) {
        redactor.tokenOfGiven(value).ifPresentOrElse(visitor::text, () -> whole.write(value, visitor));
    }

    @Override
    public boolean immutable() {
        return whole.immutable();
    }

    /** Whether values of a class are followed: numbers, ids and times. */
    static boolean isFor(Class<?> type) {
        return Forms.isJdk(type)
                && (Number.class.isAssignableFrom(type)
                        || type == UUID.class
                        || TemporalAccessor.class.isAssignableFrom(type));
    }
}
