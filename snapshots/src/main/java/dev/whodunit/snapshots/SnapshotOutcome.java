package dev.whodunit.snapshots;

import java.nio.file.Path;

/** What came of comparing a run with its snapshot. */
public sealed interface SnapshotOutcome {

    /** The file that holds, or would hold, the snapshot. */
    Path file();

    /** The run is as accepted. */
    record Matches(Path file) implements SnapshotOutcome {}

    /**
     * The run is not as accepted, but no number differs by more than the tolerance; the snapshot stays as it is.
     *
     * @param message one sentence: which tolerance, and the largest differences
     */
    record WithinTolerance(Path file, String message) implements SnapshotOutcome {}

    /** There was no snapshot and one was written. */
    record Created(Path file) implements SnapshotOutcome {}

    /** The snapshot was replaced by a different one because an update was asked for. */
    record Updated(Path file) implements SnapshotOutcome {}

    /**
     * The snapshot was created or replaced, and the test is to fail all the same, so that nobody overlooks it.
     *
     * @param message what, why and what to do
     */
    record WrittenAndFails(Path file, String message) implements SnapshotOutcome {}

    /**
     * There is no snapshot and none may be written.
     *
     * @param message what, where and what to do
     */
    record Missing(Path file, String message) implements SnapshotOutcome {}

    /**
     * The run is not as accepted.
     *
     * @param message the verdict as text: which function did it, what is affected, how to accept it
     * @param accepted the text of the snapshot
     * @param current the text that the snapshot would have now
     */
    record Differs(Path file, String message, String accepted, String current) implements SnapshotOutcome {}
}
