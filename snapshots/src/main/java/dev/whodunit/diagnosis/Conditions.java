package dev.whodunit.diagnosis;

import dev.whodunit.run.ArtifactRef;
import java.util.Optional;

/**
 * What a comparison may let pass, and what it may do before it accuses.
 *
 * @param tolerance how far numbers may be from the accepted ones; where their values were not kept they must be equal
 * @param replay calls functions of the current code again on what they were given in the accepted run; asked only where
 *     somebody is accused, for functions whose code changed as well
 * @param asserted the artifact of the current run that has to be as accepted, where it is not the run as a whole: functions whose
 *     change cannot have reached it are not accused
 */
public record Conditions(Tolerance tolerance, Replay replay, Optional<ArtifactRef> asserted) {

    /** Numbers must be equal, and nothing is called. */
    public static final Conditions STRICT = new Conditions(Tolerance.NONE, Replay.NEVER);

    /** The run as a whole has to be as accepted. */
    public Conditions(Tolerance tolerance, Replay replay) {
        this(tolerance, replay, Optional.empty());
    }

    /** The same, where only one artifact has to be as accepted. */
    public Conditions asserting(ArtifactRef artifact) {
        return new Conditions(tolerance, replay, Optional.of(artifact));
    }

    /** The same, and nothing is called. */
    public Conditions withoutReplay() {
        return new Conditions(tolerance, Replay.NEVER, asserted);
    }
}
