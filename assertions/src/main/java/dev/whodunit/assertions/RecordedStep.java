package dev.whodunit.assertions;

import dev.whodunit.run.Call;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;

/** A step together with the run that it belongs to: what a {@link StepAssert} is about. */
public final class RecordedStep {

    private final RunUnderTest run;
    private final Step step;

    RecordedStep(RunUnderTest run, Step step) {
        this.run = run;
        this.step = step;
    }

    /** The step as recorded. */
    public Step step() {
        return step;
    }

    /** The recording that it belongs to. */
    public Recording recording() {
        return run.recording();
    }

    RunUnderTest run() {
        return run;
    }

    void noteAssertion() {
        run.handle().ifPresent(handle -> handle.noteAssertion(step));
    }

    String name() {
        return step.function().displayName();
    }

    Optional<RecordedStep> parent() {
        return recording().parentOf(step).map(parent -> new RecordedStep(run, parent));
    }

    /** The names from the entry into the pipeline down to this step: {@code rank > dropCancelled}. */
    String path() {
        return path(RecordedStep::name);
    }

    /** The same with the lines that they were called from. */
    String pathWithLines() {
        return path(RecordedStep::toString);
    }

    private String path(Function<RecordedStep, String> word) {
        Deque<String> names = new ArrayDeque<>();
        for (Optional<RecordedStep> at = Optional.of(this);
                at.isPresent();
                at = at.get().parent()) {
            names.addFirst(word.apply(at.get()));
        }
        return String.join(" > ", names);
    }

    /** The one execution, or why it takes a choice. */
    Lookup<RecordedCall> onlyCall() {
        return step.count() == 1 ? call(0) : Lookup.missing(CallMessages.choose(this));
    }

    Lookup<RecordedCall> call(long index) {
        return index < 0 || index >= step.count()
                ? Lookup.missing(CallMessages.noSuchCall(this, index))
                : Lookup.found(new RecordedCall(this, index));
    }

    /** Whether every execution is kept in full. */
    boolean isKeptInFull() {
        return step.samples().size() == step.count();
    }

    Optional<Call> firstThatThrew() {
        return step.samples().stream().filter(Call::threw).findFirst();
    }

    /** {@code dropCancelled (FlightDelays.java:33)}. */
    @Override
    public String toString() {
        String location = step.site().location();
        return location.isEmpty() ? name() : name() + " (" + location + ")";
    }
}
