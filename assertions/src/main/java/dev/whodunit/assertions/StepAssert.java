package dev.whodunit.assertions;

import dev.whodunit.dependence.StepOrder;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.jspecify.annotations.Nullable;

/**
 * Assertions over one step: what a function did when called from one place, in one execution or many.
 *
 * <pre>{@code
 * // passes
 * assertThat(run).step("dropCancelled").wasCalled(1).ranBefore("rank").output(LIST).hasSize(1_987);
 *
 * // fails: it ran 2,000 times, so there are 2,000 outputs
 * assertThat(run).step("parse").output();
 * }</pre>
 */
public class StepAssert extends AbstractWhodunitAssert<StepAssert, RecordedStep> {

    static final AssertKind<StepAssert, RecordedStep> KIND =
            new AssertKind<>(StepAssert.class, RecordedStep.class, StepAssert::new);

    /** @param actual the step */
    public StepAssert(@Nullable RecordedStep actual) {
        super(actual, StepAssert.class);
        if (actual != null) {
            actual.noteAssertion();
        }
    }

    /** Leads to one execution, from 0. */
    public CallAssert call(long index) {
        return navigate(CallAssert.KIND, () -> actual.call(index));
    }

    /** Leads to the output of the one execution. */
    public ArtifactAssert output() {
        return navigate(ArtifactAssert.KIND, () -> actual.onlyCall().then(RecordedCall::output));
    }

    /** Leads to AssertJ's own assert over the output of the one execution. */
    public <A extends AbstractAssert<?, ?>> A output(InstanceOfAssertFactory<?, A> factory) {
        return valueAssert(
                factory, () -> actual.onlyCall().then(RecordedCall::output).then(StepAssert::valueOf));
    }

    /** Leads to an input of the one execution, as it was at entry; {@code "this"} is the receiver. */
    public ArtifactAssert input(String name) {
        return navigate(ArtifactAssert.KIND, () -> actual.onlyCall().then(call -> call.input(name)));
    }

    /** Leads to AssertJ's own assert over an input of the one execution. */
    public <A extends AbstractAssert<?, ?>> A input(String name, InstanceOfAssertFactory<?, A> factory) {
        return valueAssert(
                factory, () -> actual.onlyCall().then(call -> call.input(name)).then(StepAssert::valueOf));
    }

    /** Leads to an input that the one execution changed, as it was at exit. */
    public ArtifactAssert changed(String name) {
        return navigate(ArtifactAssert.KIND, () -> actual.onlyCall().then(call -> call.changed(name)));
    }

    static Lookup<ValueSource> valueOf(RecordedArtifact artifact) {
        return Lookup.found(artifact.value());
    }

    /** Passes: a step that can be led to was executed. Reads better than nothing at the end of a chain. */
    public StepAssert wasCalled() {
        return check(Optional::empty);
    }

    /** Fails unless it was executed this often. */
    public StepAssert wasCalled(long times) {
        return check(() -> actual.step().count() == times
                ? Optional.empty()
                : Optional.of(StepMessages.wrongCount(actual, times)));
    }

    /** Fails unless an execution ended with an exception of exactly this class. */
    public StepAssert threw(Class<? extends Throwable> exception) {
        String name = exception.getTypeName();
        return threw(name.substring(1 + Math.max(name.lastIndexOf('.'), name.lastIndexOf('$'))));
    }

    /** Fails unless an execution ended with an exception of the class of this simple name. */
    public StepAssert threw(String exception) {
        return check(() -> {
            boolean threw = actual.step().samples().stream()
                    .anyMatch(call -> call.threw() && isNamed(call.output().type(), exception));
            return threw
                    ? Optional.empty()
                    : Optional.of(
                            actual.isKeptInFull() || actual.firstThatThrew().isPresent()
                                    ? CallMessages.didNotThrow(actual, exception)
                                    : CallMessages.exceptionsUnknown(actual));
        });
    }

    private static boolean isNamed(String type, String name) {
        return type.equals(name) || type.endsWith("." + name) || type.endsWith("$" + name);
    }

    /** Fails if an execution ended with an exception, or if that is not known of all executions. */
    public StepAssert didNotThrow() {
        return check(() -> actual.firstThatThrew()
                .map(call -> CallMessages.threw(actual, call))
                .or(() -> actual.isKeptInFull()
                        ? Optional.empty()
                        : Optional.of(CallMessages.exceptionsUnknown(actual))));
    }

    /** Fails unless its first execution came before the first of the other step. */
    public StepAssert ranBefore(String step) {
        return check(() -> relation(step, StepOrder.Relation.BEFORE, "before"));
    }

    /** Fails unless its first execution came after the first of the other step. */
    public StepAssert ranAfter(String step) {
        return check(() -> relation(step, StepOrder.Relation.AFTER, "after"));
    }

    private Optional<Problem> relation(String step, StepOrder.Relation wanted, String words) {
        return StepSelector.one(actual.run(), step).check(other -> switch (StepOrder.relation(
                actual.recording(), actual.step(), other.step())) {
            case UNKNOWN -> Optional.of(OrderMessages.unknownOrder(actual, other));
            case BEFORE, AFTER, NESTED ->
                StepOrder.relation(actual.recording(), actual.step(), other.step()) == wanted
                        ? Optional.empty()
                        : Optional.of(OrderMessages.wrongOrder(actual, words, other));
        });
    }

    /** Fails unless it was called by the code of a step that the text can mean. */
    public StepAssert wasCalledFrom(String caller) {
        return check(() -> actual.parent()
                        .filter(parent -> StepSelector.matching(actual.run(), caller).stream()
                                .anyMatch(step ->
                                        step.step().id() == parent.step().id()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(StepMessages.wrongCaller(actual, caller)));
    }

    /**
     * Fails unless the step and all that it called are as in the accepted snapshot of this name.
     *
     * @param name distinguishes it from the other snapshots of the test
     */
    public StepAssert matchesSnapshot(String name) {
        return check(() -> Snapshots.compare(actual, name));
    }

    /** Leads back to the run. */
    public AbstractPipelineRunAssert<?, ?> returnToRun() {
        return returnTo(RecordedStep::run);
    }
}
