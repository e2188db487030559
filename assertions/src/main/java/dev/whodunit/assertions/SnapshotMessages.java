package dev.whodunit.assertions;

import dev.whodunit.snapshots.SnapshotOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opentest4j.FileInfo;

/** What is said when a run is not as its snapshot. */
final class SnapshotMessages {

    private SnapshotMessages() {}

    static Optional<Problem> of(SnapshotOutcome outcome) {
        if (outcome instanceof SnapshotOutcome.Missing missing) {
            return Optional.of(Problem.of(missing.message()));
        }
        if (outcome instanceof SnapshotOutcome.WrittenAndFails written) {
            return Optional.of(Problem.of(written.message()));
        }
        if (outcome instanceof SnapshotOutcome.Differs differs) {
            return Optional.of(new Problem(differs.message(), accepted(differs), differs.current()));
        }
        return Optional.empty();
    }

    static Problem noHandle(RunUnderTest run) {
        return Problem.of("A recording by itself cannot be compared with a snapshot: " + run.title()
                + " was not handed over as a PipelineRun.\nDeclare a parameter of type PipelineRun in the test method and"
                + " assert on that.");
    }

    /** Development environments open a file with its own name and type; the text is what remains without one. */
    private static Object accepted(SnapshotOutcome.Differs differs) {
        Path file = differs.file();
        try {
            return Files.exists(file) ? new FileInfo(file.toString(), Files.readAllBytes(file)) : differs.accepted();
        } catch (IOException unreadable) {
            return differs.accepted();
        }
    }
}
