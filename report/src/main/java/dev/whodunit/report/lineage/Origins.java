package dev.whodunit.report.lineage;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of where the artifacts of a run came from. */
interface Origins {

    /**
     * Where a part came from.
     *
     * @param lines as people read them, without the one that names the part
     * @param steps that took part, by their ids, each with the word for the edges that lead to it
     * @param parts that it was made of, likewise
     */
    record Answer(List<String> lines, Map<Integer, String> steps, Map<Part, String> parts) {}

    /**
     * A part of an artifact.
     *
     * @param path {@code [3].delay}; {@code ""} for all of it
     */
    record Part(ArtifactRef artifact, String path) {}

    /** Whether values were followed, so that it tells something as well if a value came from nothing. */
    boolean areFollowed();

    /** What is to be told with every answer, in sentences. */
    List<String> notes();

    /** The artifact that tells of a shown one where it came from; empty if nothing does. */
    Optional<ArtifactRef> telling(ArtifactRef shown, Artifact artifact);

    /** The name that the code gives it. */
    String name(ArtifactRef artifact);

    /** Which function gave it, and where that is called. */
    String maker(ArtifactRef artifact);

    /** The parts that can be asked for, the artifact itself first. */
    List<String> parts(ArtifactRef artifact);

    /** Equal for parts that have the same answer. */
    Object sameness(ArtifactRef artifact, String path);

    /** Where a part came from. */
    Answer answer(ArtifactRef artifact, String path);

    /** How many values are looked at for an answer, about. */
    long work();
}
