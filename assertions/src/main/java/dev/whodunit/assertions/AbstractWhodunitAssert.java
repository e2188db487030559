package dev.whodunit.assertions;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/**
 * Base of all asserts over a run. Every check goes through {@link #verify}; that is the bridge between AssertJ 3 and 4.
 *
 * <p>AssertJ 3 collects soft failures in proxies around each public method; it loses them, and what a navigation method
 * leads to, once a chain has left the first assert. AssertJ 4 has no proxies: a check joins soft mode only inside its
 * {@code executeAssertion(Runnable)}. So ours report to the collector themselves, in one place: for AssertJ 4, the body of
 * {@code verify} becomes a call of {@code executeAssertion}, and {@code SoftReporting} stops asking for proxies.
 *
 * <p>For the proxies, no subclass and no method is final, and a subclass has a public constructor that takes exactly the
 * type of what it asserts on.
 *
 * @param <SELF> the assert's own type
 * @param <ACTUAL> what it asserts on
 */
public abstract class AbstractWhodunitAssert<SELF extends AbstractWhodunitAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractAssert<SELF, ACTUAL> {

    private Reporting reporting = HardReporting.INSTANCE;

    /**
     * @param actual what to assert on; {@code null} only for the asserts that follow a failed soft navigation
     * @param selfType class of the assert
     */
    protected AbstractWhodunitAssert(@Nullable ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    /**
     * Does one check and reports the failure that it finds: throws it, or collects it in soft mode.
     *
     * @param check returns the failure, if any; make it with {@code failure(…)}, so that {@code as} is respected
     */
    protected SELF verify(Supplier<Optional<AssertionError>> check) {
        if (!reporting.isMuted()) {
            check.get().ifPresent(reporting::report);
        }
        return myself;
    }

    SELF check(Supplier<Optional<Problem>> check) {
        return verify(() -> check.get().map(this::toError));
    }

    private AssertionError toError(Problem problem) {
        AssertionError plain = failure("%s", problem.message());
        if (problem.expected() == null && problem.actual() == null) {
            return plain;
        }
        AssertionError comparing = new AssertionFailedError(plain.getMessage(), problem.expected(), problem.actual());
        comparing.setStackTrace(plain.getStackTrace());
        return comparing;
    }

    /** Leads to another assert of ours. */
    <A extends AbstractWhodunitAssert<A, T>, T> A navigate(AssertKind<A, T> kind, Supplier<Lookup<T>> target) {
        T found = find(target);
        return create(kind, found, found == null ? reporting.muted() : reporting);
    }

    private <A extends AbstractWhodunitAssert<A, T>, T> A create(
            AssertKind<A, T> kind, @Nullable T actual, Reporting next) {
        A created = next.create(kind, actual);
        created.reportingTo(next);
        passState(created, "");
        return created;
    }

    /** Leads to an assert of AssertJ over a recorded value. */
    <A extends AbstractAssert<?, ?>> A valueAssert(
            InstanceOfAssertFactory<?, A> factory, Supplier<Lookup<ValueSource>> target) {
        ValueSource value = find(target);
        if (value != null) {
            try {
                A created = reporting.adopt(factory.createAssert(value::as));
                passState(created, value.title());
                return created;
            } catch (UnavailableValueException unavailable) {
                check(() -> Optional.of(unavailable.problem()));
            }
        }
        return reporting.muted().adopt(factory.createAssert(type -> null));
    }

    /** Leads back to the run that something belongs to. */
    AbstractPipelineRunAssert<?, ?> returnTo(Function<ACTUAL, RunUnderTest> owner) {
        Optional<RunUnderTest> run = reporting.isMuted() ? Optional.empty() : Optional.of(owner.apply(actual));
        Optional<RunUnderTest> recorded = run.filter(found -> found.handle().isEmpty());
        if (recorded.isPresent()) {
            RecordingAssert plain = create(RecordingAssert.KIND, recorded.get().recording(), reporting);
            return plain;
        }
        PipelineRunAssert live =
                create(PipelineRunAssert.KIND, run.flatMap(RunUnderTest::handle).orElse(null), reporting);
        return live;
    }

    private <T> @Nullable T find(Supplier<Lookup<T>> target) {
        if (reporting.isMuted()) {
            return null;
        }
        Lookup<T> lookup = target.get();
        check(lookup::problem);
        return lookup.value().orElse(null);
    }

    private void passState(AbstractAssert<?, ?> next, String title) {
        String own = info.hasDescription() ? info.descriptionText() : "";
        String text = own.isEmpty() || title.isEmpty() ? own + title : own + ": " + title;
        if (!text.isEmpty()) {
            next.info.description("%s", text);
        }
        next.info.useRepresentation(info.representation());
    }

    void reportingTo(Reporting newReporting) {
        reporting = newReporting;
    }

    /** The value as this assert's representation shows it. */
    String shown(@Nullable Object value) {
        return info.representation().toStringOf(value);
    }
}
