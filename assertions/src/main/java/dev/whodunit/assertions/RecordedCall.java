package dev.whodunit.assertions;

import dev.whodunit.run.Call;
import java.util.Optional;

/** A single execution of a step: what a {@link CallAssert} is about. */
public final class RecordedCall {

    private final RecordedStep step;
    private final long index;

    RecordedCall(RecordedStep step, long index) {
        this.step = step;
        this.index = index;
    }

    /** Which execution of the step it is, from 0. */
    public long index() {
        return index;
    }

    /** The execution as recorded, if it was kept in full. */
    public Optional<Call> call() {
        return step.step().sample(index);
    }

    RecordedStep step() {
        return step;
    }

    Lookup<Call> kept() {
        return call().map(Lookup::found).orElseGet(() -> Lookup.missing(CallMessages.notKept(this)));
    }

    Lookup<RecordedArtifact> output() {
        return kept().then(call -> call.threw() || call.output().isVoid()
                ? Lookup.missing(CallMessages.noOutput(this, call))
                : Lookup.found(RecordedArtifact.output(step, call)));
    }

    Lookup<RecordedArtifact> input(String name) {
        return kept().then(call -> ArtifactFinder.inputsOf(step, call).stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .map(Lookup::found)
                .orElseGet(() -> Lookup.missing(CallMessages.noSuchInput(this, call, name))));
    }

    Lookup<RecordedArtifact> changed(String name) {
        return kept().then(call -> ArtifactFinder.changedBy(step, call).stream()
                .filter(changed -> changed.name().equals(name))
                .findFirst()
                .map(Lookup::found)
                .orElseGet(() -> Lookup.missing(CallMessages.notChanged(this, call, name))));
    }

    /** {@code parse[17] (FlightReader.java:40)}; without the index where the step ran once. */
    @Override
    public String toString() {
        String location = step.step().site().location();
        String name = step.step().count() == 1 ? step.name() : step.name() + "[" + index + "]";
        return location.isEmpty() ? name : name + " (" + location + ")";
    }
}
