package dev.whodunit.assertions;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Call;
import dev.whodunit.run.Step;
import java.util.Optional;

/** An artifact together with the step that produced or used it: what an {@link ArtifactAssert} is about. */
public final class RecordedArtifact {

    /** Which part of a call an artifact is. */
    enum Role {
        OUTPUT,
        INPUT,
        CHANGED
    }

    private final RecordedStep step;
    private final Call call;
    private final Role role;
    private final int position;
    private final String name;
    private final Artifact artifact;

    private RecordedArtifact(RecordedStep step, Call call, Role role, int position, String name, Artifact artifact) {
        this.step = step;
        this.call = call;
        this.role = role;
        this.position = position;
        this.name = name;
        this.artifact = artifact;
    }

    static RecordedArtifact output(RecordedStep step, Call call) {
        return new RecordedArtifact(step, call, Role.OUTPUT, 0, step.step().artifactName(), call.output());
    }

    static RecordedArtifact input(RecordedStep step, Call call, int position) {
        Artifact input = call.inputs().get(position);
        return new RecordedArtifact(step, call, Role.INPUT, position, input.name(), input);
    }

    static RecordedArtifact changed(RecordedStep step, Call call, int position) {
        Artifact changed = call.changed().get(position);
        return new RecordedArtifact(step, call, Role.CHANGED, position, changed.name(), changed);
    }

    /** The artifact that a reference names, which was kept. */
    static RecordedArtifact of(RunUnderTest run, ArtifactRef ref) {
        return find(run, ref).orElseThrow();
    }

    /** The artifact that a reference names, empty if its execution was not kept in full. */
    static Optional<RecordedArtifact> find(RunUnderTest run, ArtifactRef ref) {
        RecordedStep step = new RecordedStep(run, run.recording().steps().get(ref.step()));
        return step.step().sample(ref.call()).map(call -> switch (ref.part()) {
            case OUTPUT -> output(step, call);
            case INPUT -> input(step, call, ref.position());
            case CHANGED -> changed(step, call, ref.position());
        });
    }

    /** The artifact as recorded. */
    public Artifact artifact() {
        return artifact;
    }

    /** The step that produced it, or that used it where it came from outside the pipeline. */
    public Step recordedAt() {
        return step.step();
    }

    RecordedStep step() {
        return step;
    }

    Call call() {
        return call;
    }

    Role role() {
        return role;
    }

    int position() {
        return position;
    }

    String name() {
        return name;
    }

    boolean isInput() {
        return role == Role.INPUT;
    }

    ArtifactRef ref() {
        ArtifactRef.Part part = switch (role) {
            case OUTPUT -> ArtifactRef.Part.OUTPUT;
            case INPUT -> ArtifactRef.Part.INPUT;
            case CHANGED -> ArtifactRef.Part.CHANGED;
        };
        return new ArtifactRef(step.step().id(), call.index(), part, position);
    }

    ValueSource value() {
        Optional<Object> live = role == Role.OUTPUT
                ? step.run().live(step.step(), call.index())
                : step.run().liveLike(artifact);
        return new RecordedValue(this, live);
    }

    /** {@code onTime from dropCancelled (FlightDelays.java:33)}, {@code flights into rank (FlightDelays.java:36)}. */
    @Override
    public String toString() {
        return withPart("");
    }

    /** The same with a part of it: {@code onTime[3].delay from dropCancelled (FlightDelays.java:33)}. */
    String withPart(String path) {
        String at = new RecordedCall(step, call.index()).toString();
        String label = (name.isEmpty() ? "input " + position : name) + path;
        boolean isNameless = label.equals(step.name() + path);
        return switch (role) {
            case OUTPUT ->
                isNameless ? (path.isEmpty() ? "output of " : path + " in output of ") + at : label + " from " + at;
            case INPUT -> label + " into " + at;
            case CHANGED -> label + " as changed by " + at;
        };
    }
}
