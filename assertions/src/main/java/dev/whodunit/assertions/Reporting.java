package dev.whodunit.assertions;

import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** Where failures go, and what the asserts that are navigated to are made of. */
interface Reporting {

    /** Takes a failure; returns if it is to be reported later. */
    void report(AssertionError failure);

    /** Whether there is nothing to assert on, because that was reported already. */
    boolean isMuted();

    /** The reporting of what comes after a failed navigation. */
    Reporting muted();

    /** Makes one of our asserts. */
    <A extends AbstractWhodunitAssert<A, T>, T> A create(AssertKind<A, T> kind, @Nullable T actual);

    /** Makes AssertJ's own assert report here as well. */
    <A extends AbstractAssert<?, ?>> A adopt(A valueAssert);
}
