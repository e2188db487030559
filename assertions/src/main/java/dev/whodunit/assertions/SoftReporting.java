package dev.whodunit.assertions;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Failures are collected. Our own checks hand theirs to the collector; the proxies of AssertJ 3 collect those of the
 * methods that our asserts inherit, and those of AssertJ's own asserts.
 *
 * <p>AssertJ's proxies know only AssertJ's own navigation, so every assert that ours lead to is made here.
 */
final class SoftReporting implements Reporting {

    private final SoftAssertionsProvider collector;
    private final boolean muted;

    SoftReporting(SoftAssertionsProvider collector) {
        this(collector, false);
    }

    private SoftReporting(SoftAssertionsProvider collector, boolean muted) {
        this.collector = collector;
        this.muted = muted;
    }

    @Override
    public void report(AssertionError failure) {
        collector.collectAssertionError(failure);
    }

    @Override
    public boolean isMuted() {
        return muted;
    }

    /** What cannot be found is one failure: what is asked of it afterwards goes to a collector that nobody reads. */
    @Override
    public Reporting muted() {
        return muted ? this : new SoftReporting(new SoftAssertions(), true);
    }

    @Override
    @SuppressWarnings("NullAway") // a proxy may stand for nothing, as ours do after a failed navigation
    public <A extends AbstractWhodunitAssert<A, T>, T> A create(AssertKind<A, T> kind, @Nullable T actual) {
        return collector.proxy(kind.assertType(), kind.actualType(), actual);
    }

    /** Goes through {@code asInstanceOf}, the one door through which AssertJ makes a proxy of an existing assert. */
    @Override
    @SuppressWarnings("unchecked") // an ObjectAssert of Object is an ObjectAssert<Object>
    public <A extends AbstractAssert<?, ?>> A adopt(A valueAssert) {
        ObjectAssert<Object> door = collector.proxy(ObjectAssert.class, Object.class, new Object());
        return door.asInstanceOf(new InstanceOfAssertFactory<>(Object.class, ignored -> valueAssert));
    }
}
