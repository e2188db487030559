package dev.whodunit.diagnosis;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Fingerprint;
import java.util.Optional;

/** The contents of an accepted value and of the one that stands in its place. */
record ValuePair(Fingerprint accepted, Fingerprint current) {

    /** Empty if one of them could not be read in full. */
    static Optional<ValuePair> of(Artifact before, Artifact now) {
        return before.state() == ArtifactState.COMPLETE && now.state() == ArtifactState.COMPLETE
                ? Optional.of(new ValuePair(before.fingerprint(), now.fingerprint()))
                : Optional.empty();
    }

    boolean isUnlike() {
        return !accepted.equals(current);
    }
}
