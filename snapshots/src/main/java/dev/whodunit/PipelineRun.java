package dev.whodunit;

import dev.whodunit.kinds.ArtifactKind;
import dev.whodunit.kinds.ArtifactKinds;
import dev.whodunit.kinds.KnownArtifact;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import dev.whodunit.snapshots.SnapshotOutcome;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The run of the pipeline that is being recorded around the current test. Declare it as a parameter of the test method
 * and hand it to {@code assertThat}.
 *
 * <p>What it answers speaks of the moment of the question; recording goes on until the test ends. Safe for use by several
 * threads.
 */
public interface PipelineRun {

    /** Everything recorded until now. */
    Recording recording();

    /**
     * Where the values of the {@link #recording} came from, down to elements and fields; {@link Lineage#EMPTY} if values are not
     * followed in this test.
     */
    default Lineage lineage() {
        return Lineage.EMPTY;
    }

    /**
     * Which classes are traced, for messages: the patterns that the test and the settings give, each in quotes; {@code ""} if
     * that is not known.
     */
    default String scope() {
        return "";
    }

    /**
     * The very object that a call kept in full returned, if it is still at hand and unchanged since.
     *
     * @param step a step of {@link #recording()}
     * @param call index of the call
     */
    Optional<Object> liveOutput(Step step, long call);

    /**
     * The classes of an artifact of the {@link #recording}: that of the value, then those of its first elements; empty if they are not
     * known.
     */
    default List<Class<?>> classesOf(Artifact artifact) {
        return List.of();
    }

    /**
     * The artifacts of a kind, each value once and under the best name that it has, in the order in which they were first seen. Which
     * they are is told by files that you can extend.
     *
     * @throws IllegalArgumentException if a line of such a file is none, with file, line and what to do
     */
    default List<KnownArtifact> artifacts(ArtifactKind kind) {
        ClassLoader ofTest = Thread.currentThread().getContextClassLoader();
        ArtifactKinds kinds = ArtifactKinds.on(ofTest == null ? PipelineRun.class.getClassLoader() : ofTest);
        return kinds.find(kind, recording(), this::classesOf);
    }

    /** What has rows and columns. */
    default List<KnownArtifact> tables() {
        return artifacts(ArtifactKind.TABLE);
    }

    /** What was learned from data. */
    default List<KnownArtifact> models() {
        return artifacts(ArtifactKind.MODEL);
    }

    /** What agents and chats remember. */
    default List<KnownArtifact> agentStates() {
        return artifacts(ArtifactKind.AGENT_STATE);
    }

    /** What language models are asked. */
    default List<KnownArtifact> prompts() {
        return artifacts(ArtifactKind.PROMPT);
    }

    /** What language models answer. */
    default List<KnownArtifact> answers() {
        return artifacts(ArtifactKind.ANSWER);
    }

    /** Figures that say how good something is. */
    default List<KnownArtifact> metrics() {
        return artifacts(ArtifactKind.METRIC);
    }

    /** Files and folders. */
    default List<KnownArtifact> files() {
        return artifacts(ArtifactKind.FILE);
    }

    /**
     * Compares what has been recorded until now with the accepted snapshot of this test, and writes the snapshot where the
     * settings say so.
     *
     * @param part {@code ""} for the whole run, or the name under which a part of the run has a snapshot of its own
     * @param recorded the recording to compare, as a whole or cut down to that part
     */
    SnapshotOutcome compareWithSnapshot(String part, Recording recorded);

    /**
     * The same for one artifact: what else is in the recording is not asserted, and serves to find who changed the artifact.
     *
     * @param part the name under which the artifact has a snapshot of its own
     * @param recorded the recording as a whole
     * @param artifact which artifact of it
     */
    SnapshotOutcome compareWithSnapshot(String part, Recording recorded, ArtifactRef artifact);

    /**
     * Something is asserted of what a step did, was given, or made: reports count it. Nothing else comes of it.
     *
     * @param step a step of {@link #recording()}
     */
    default void noteAssertion(Step step) {}

    /**
     * Does something on the current thread without recording it, even if it uses code that is traced: assertions read values
     * with the same libraries that a pipeline may use.
     */
    default <T> T unobserved(Supplier<T> work) {
        return work.get();
    }
}
