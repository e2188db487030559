package dev.whodunit.manifest;

import java.nio.file.Path;

/**
 * Whether a snapshot is needed.
 *
 * @param file where it lies
 * @param path the same below the folder of snapshots, with {@code /} between names
 * @param key which test it belongs to, as it says itself
 * @param state what is known
 * @param reason why, in one clause
 */
public record SnapshotState(Path file, String path, String key, State state, String reason) {

    /** What is known of whether a snapshot is needed. */
    public enum State {
        /** A test asked for it when it last ran. */
        ACTIVE,
        /** No test can ask for it any more. */
        OBSOLETE,
        /** Its test did not run, or not to its end, or may be another one since. */
        UNSURE
    }

    boolean isObsolete() {
        return state == State.OBSOLETE;
    }
}
