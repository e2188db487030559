package dev.whodunit.assertions;

import dev.whodunit.run.CallLog;
import java.util.Optional;
import java.util.function.ToLongBiFunction;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.jspecify.annotations.Nullable;

/**
 * Assertions over a single execution of a step. The first executions are kept in full; of later ones only fingerprints
 * are, which still tell whether two are alike.
 *
 * <pre>{@code
 * assertThat(run).step("parse").call(3).output(STRING).startsWith("SJC");     // passes
 * assertThat(run).step("parse").call(1_700).output();                         // fails: only fingerprints are kept of it
 * }</pre>
 */
public class CallAssert extends AbstractWhodunitAssert<CallAssert, RecordedCall> {

    static final AssertKind<CallAssert, RecordedCall> KIND =
            new AssertKind<>(CallAssert.class, RecordedCall.class, CallAssert::new);

    /** @param actual the execution */
    public CallAssert(@Nullable RecordedCall actual) {
        super(actual, CallAssert.class);
    }

    /** Leads to what it returned. */
    public ArtifactAssert output() {
        return navigate(ArtifactAssert.KIND, () -> actual.output());
    }

    /** Leads to AssertJ's own assert over what it returned. */
    public <A extends AbstractAssert<?, ?>> A output(InstanceOfAssertFactory<?, A> factory) {
        return valueAssert(factory, () -> actual.output().then(StepAssert::valueOf));
    }

    /** Leads to an input, as it was at entry; {@code "this"} is the receiver. */
    public ArtifactAssert input(String name) {
        return navigate(ArtifactAssert.KIND, () -> actual.input(name));
    }

    /** Leads to AssertJ's own assert over an input. */
    public <A extends AbstractAssert<?, ?>> A input(String name, InstanceOfAssertFactory<?, A> factory) {
        return valueAssert(factory, () -> actual.input(name).then(StepAssert::valueOf));
    }

    /** Leads to an input that it changed, as it was at exit. */
    public ArtifactAssert changed(String name) {
        return navigate(ArtifactAssert.KIND, () -> actual.changed(name));
    }

    /** Fails unless it was given the same as another execution of the step. */
    public CallAssert hasSameInputsAs(long other) {
        return check(() -> compare(other, "inputs", CallLog::input));
    }

    /** Fails unless it returned the same as another execution of the step. */
    public CallAssert hasSameOutputAs(long other) {
        return check(() -> compare(other, "outputs", CallLog::output));
    }

    private Optional<Problem> compare(long index, String what, ToLongBiFunction<CallLog, Integer> column) {
        return actual.step().call(index).check(other -> {
            CallLog log = actual.step().step().log();
            if (Math.max(actual.index(), index) >= log.entries()) {
                return Optional.of(CallMessages.notComparable(actual, other));
            }
            long mine = column.applyAsLong(log, (int) actual.index());
            long theirs = column.applyAsLong(log, (int) index);
            if (mine != theirs) {
                return Optional.of(CallMessages.notAlike(actual, other, what));
            }
            return CallLog.isComplete(mine) ? Optional.empty() : Optional.of(CallMessages.notComparable(actual, other));
        });
    }

    /** Leads back to the step. */
    public StepAssert returnToStep() {
        return navigate(StepAssert.KIND, () -> Lookup.found(actual.step()));
    }

    /** Leads back to the run. */
    public AbstractPipelineRunAssert<?, ?> returnToRun() {
        return returnTo(call -> call.step().run());
    }
}
