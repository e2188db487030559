package dev.whodunit.assertions;

import dev.whodunit.PipelineRun;
import dev.whodunit.dependence.DependenceGraph;
import dev.whodunit.kinds.ArtifactKind;
import dev.whodunit.kinds.ArtifactKinds;
import dev.whodunit.kinds.KnownArtifact;
import dev.whodunit.provenance.Derivations;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The recording that a chain of assertions is about, and the run's handle where the run is at hand. */
final class RunUnderTest {

    private final Recording recording;
    private final @Nullable PipelineRun handle;
    private @Nullable DependenceGraph dataDependence;
    private @Nullable DependenceGraph dataAndControlDependence;
    private @Nullable FollowedRun followed;
    private @Nullable ArtifactKinds kinds;

    private RunUnderTest(Recording recording, @Nullable PipelineRun handle) {
        this.recording = recording;
        this.handle = handle;
    }

    static RunUnderTest of(PipelineRun handle) {
        return new RunUnderTest(handle.recording(), handle);
    }

    static RunUnderTest of(Recording recording) {
        return new RunUnderTest(recording, null);
    }

    Recording recording() {
        return recording;
    }

    Optional<PipelineRun> handle() {
        return Optional.ofNullable(handle);
    }

    DependenceGraph dataDependence() {
        if (dataDependence == null) {
            dataDependence = DependenceGraph.ofData(recording);
        }
        return Objects.requireNonNull(dataDependence);
    }

    DependenceGraph dataAndControlDependence() {
        if (dataAndControlDependence == null) {
            dataAndControlDependence = DependenceGraph.ofDataAndControl(recording);
        }
        return Objects.requireNonNull(dataAndControlDependence);
    }

    /** Where values came from, if they were followed. */
    Optional<FollowedRun> followed() {
        if (followed == null) {
            Lineage lineage = handle == null ? Lineage.EMPTY : handle.lineage();
            followed = new FollowedRun(this, new Derivations(recording, lineage), lineage);
        }
        return Optional.of(Objects.requireNonNull(followed)).filter(FollowedRun::isFollowed);
    }

    /** What kind of artifact it is, if any; see {@link ArtifactKinds}. */
    Optional<ArtifactKind> kindOf(RecordedArtifact artifact) {
        return kinds().kindOf(artifact.artifact(), artifact.name(), classesOf(artifact.artifact()));
    }

    List<KnownArtifact> ofKind(ArtifactKind kind) {
        return kinds().find(kind, recording, this::classesOf);
    }

    private ArtifactKinds kinds() {
        if (kinds == null) {
            ClassLoader ofTest = Thread.currentThread().getContextClassLoader();
            kinds = ArtifactKinds.on(ofTest == null ? RunUnderTest.class.getClassLoader() : ofTest);
        }
        return Objects.requireNonNull(kinds);
    }

    private List<Class<?>> classesOf(Artifact artifact) {
        return handle().map(run -> run.classesOf(artifact)).orElse(List.of());
    }

    List<RecordedStep> steps() {
        return recording.steps().stream()
                .map(step -> new RecordedStep(this, step))
                .toList();
    }

    /** {@code this run of FlightDelays}. */
    String title() {
        String pipeline = recording.identity().pipeline();
        return pipeline.isEmpty() ? "this run" : "this run of " + pipeline;
    }

    /** Why there may be nothing, after a sentence that says of what. */
    String askWhyEmpty() {
        String scope = handle().map(PipelineRun::scope).orElse("");
        return "does the scope " + (scope.isEmpty() ? "" : scope + " ")
                + "hold the pipeline's classes, and was it called?";
    }

    /** The object that a call returned, if it is at hand. */
    Optional<Object> live(Step step, long call) {
        return handle().flatMap(run -> run.liveOutput(step, call));
    }

    /** Reads a value from the canonical JSON that the recording holds of it. */
    PlainValue plainValue(String json) {
        return handle == null ? PlainValue.read(json) : handle.unobserved(() -> PlainValue.read(json));
    }

    /** An object of the same type and content that some call returned; for inputs, which are not kept themselves. */
    Optional<Object> liveLike(Artifact artifact) {
        if (handle == null || artifact.state() != ArtifactState.COMPLETE) {
            return Optional.empty();
        }
        for (Step step : recording.steps()) {
            for (Call call : step.samples()) {
                if (call.output().hasSameContentAs(artifact)
                        && call.output().type().equals(artifact.type())) {
                    Optional<Object> live = handle.liveOutput(step, call.index());
                    if (live.isPresent()) {
                        return live;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
