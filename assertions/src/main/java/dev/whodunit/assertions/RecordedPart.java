package dev.whodunit.assertions;

import dev.whodunit.provenance.Ancestry;
import dev.whodunit.provenance.CellPath;
import dev.whodunit.provenance.Edges;
import dev.whodunit.provenance.LabelledArtifact;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A part of an artifact, of which it is known where it came from: what a {@link PartAssert} is about. */
public final class RecordedPart {

    private final RecordedArtifact artifact;
    private final FollowedRun followed;
    private final LabelledArtifact labelled;
    private final CellPath path;
    private final Avoiding avoiding;

    /**
     * Which ways do not count.
     *
     * @param assumed those on which something is only assumed
     * @param steps those that lead through one of these
     */
    record Avoiding(boolean assumed, List<String> steps) {

        static final Avoiding NOTHING = new Avoiding(false, List.of());
    }

    private RecordedPart(
            RecordedArtifact artifact,
            FollowedRun followed,
            LabelledArtifact labelled,
            CellPath path,
            Avoiding avoiding) {
        this.artifact = artifact;
        this.followed = followed;
        this.labelled = labelled;
        this.path = path;
        this.avoiding = avoiding;
    }

    /** A part of an artifact, or why nothing is known of it. */
    static Lookup<RecordedPart> of(RecordedArtifact artifact, CellPath path) {
        RunUnderTest run = artifact.step().run();
        if (ArtifactFinder.isEmptyBeginning(artifact)) {
            return Lookup.missing(ArtifactMessages.onlyItsBeginning(artifact));
        }
        return run.followed()
                .map(followed -> followed.labelled(artifact)
                        .map(labelled -> new RecordedPart(
                                        artifact, followed, labelled, CellPath.WHOLE, Avoiding.NOTHING)
                                .at(path))
                        .orElseGet(() -> Lookup.missing(PartMessages.notKept(artifact))))
                .orElseGet(() -> Lookup.missing(PartMessages.notFollowed(run, artifact.withPart(path.toString()))));
    }

    /** Another part of the same artifact, or that there is none. */
    Lookup<RecordedPart> at(CellPath other) {
        RecordedPart part = new RecordedPart(artifact, followed, labelled, other, avoiding);
        return labelled.cells().findAll(other).isEmpty()
                ? Lookup.missing(PartMessages.noSuchPart(part))
                : Lookup.found(part);
    }

    RecordedPart avoiding(Avoiding ways) {
        return new RecordedPart(artifact, followed, labelled, path, ways);
    }

    /** The artifact that it is a part of. */
    RecordedArtifact artifact() {
        return artifact;
    }

    /** The way to it from the artifact. */
    public CellPath path() {
        return path;
    }

    Avoiding avoiding() {
        return avoiding;
    }

    /** The steps that ways do not count through. */
    List<RecordedStep> avoided() {
        return avoiding.steps().stream()
                .flatMap(step -> StepSelector.matching(followed.run(), step).stream())
                .toList();
    }

    FollowedRun followed() {
        return followed;
    }

    LabelledArtifact labelled() {
        return labelled;
    }

    BitSet labels() {
        return followed.labels(labelled, path).orElseGet(BitSet::new);
    }

    /** What it was made of. */
    Ancestry ancestry(Edges edges) {
        return followed.derivations().ancestry(labelled, path, edges);
    }

    /** The parts that are in it, but not in another one of these, by their paths. */
    List<CellPath> children() {
        int cell = labelled.cells().findAll(path).get(0);
        List<CellPath> children = new ArrayList<>();
        labelled.cells()
                .children(cell)
                .forEach(child -> children.add(labelled.cells().path(child)));
        return children;
    }

    /** {@code ranking[3].delay from rank (FlightDelays.java:36)}. */
    @Override
    public String toString() {
        return artifact.withPart(path.toString());
    }
}
