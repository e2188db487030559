package dev.whodunit.outcomes;

import dev.whodunit.snapshots.SnapshotKey;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A test whose last run was not as accepted, or not as when it last passed.
 *
 * @param test its name with class, method and invocation
 * @param key of its snapshots, without what tells one invocation from another
 * @param pipeline short name of the pipeline; {@code ""} if it is not known
 * @param uniqueId JUnit's unique id; {@code ""} if it is not known
 * @param verdict why it is red
 * @param acceptance how what it gave can be accepted
 * @param pendingIn the folder where what it gave waits, if it does, and not beside the accepted snapshots
 */
public record RedTest(
        String test,
        SnapshotKey key,
        String pipeline,
        String uniqueId,
        ToldVerdict verdict,
        Acceptance acceptance,
        Optional<Path> pendingIn) {

    /** How what a test gave can become what is accepted. */
    public enum Acceptance {
        /** A pending snapshot waits. */
        PENDING,
        /** There is a snapshot, and running the test again with the setting for it replaces that. */
        RUN_AGAIN,
        /** There is no snapshot: it was held against its last green run. */
        NONE,
        /** It was accepted after it ran. */
        DONE
    }
}
