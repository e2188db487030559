package dev.whodunit.assertions;

import dev.whodunit.run.Recording;
import java.util.Optional;

/** Asks the run's handle to compare a recording with its snapshot. */
final class Snapshots {

    private Snapshots() {}

    static Optional<Problem> compare(RunUnderTest run, String part, Recording recorded) {
        return run.handle()
                .map(handle -> SnapshotMessages.of(handle.compareWithSnapshot(part, recorded)))
                .orElseGet(() -> Optional.of(SnapshotMessages.noHandle(run)));
    }

    /** Compares one artifact; who changed it may have done so anywhere in the run. */
    static Optional<Problem> compare(RecordedArtifact artifact, String part) {
        RunUnderTest run = artifact.step().run();
        return run.handle()
                .map(handle -> SnapshotMessages.of(handle.compareWithSnapshot(part, run.recording(), artifact.ref())))
                .orElseGet(() -> Optional.of(SnapshotMessages.noHandle(run)));
    }

    /** Compares what one step did, with all that it called. */
    static Optional<Problem> compare(RecordedStep step, String part) {
        return compare(step.run(), part, RecordingCut.to(step.recording(), step.step()));
    }
}
