package dev.whodunit.assertions;

import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** The first failure ends the test. */
enum HardReporting implements Reporting {
    INSTANCE;

    @Override
    public void report(AssertionError failure) {
        throw failure;
    }

    @Override
    public boolean isMuted() {
        return false;
    }

    @Override
    public Reporting muted() {
        return this;
    }

    @Override
    public <A extends AbstractWhodunitAssert<A, T>, T> A create(AssertKind<A, T> kind, @Nullable T actual) {
        return kind.constructor().apply(actual);
    }

    @Override
    public <A extends AbstractAssert<?, ?>> A adopt(A valueAssert) {
        return valueAssert;
    }
}
