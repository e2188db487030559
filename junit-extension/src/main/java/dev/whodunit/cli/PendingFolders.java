package dev.whodunit.cli;

import dev.whodunit.outcomes.WaitingSnapshots;
import dev.whodunit.review.PendingSnapshots;
import dev.whodunit.review.Review;
import dev.whodunit.snapshots.AcceptedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Where snapshots and pending ones lie, for the commands that review them. */
final class PendingFolders {

    @Option(
            names = "--snapshots",
            defaultValue = "src/test/snapshots",
            paramLabel = "DIR",
            description = "Folder of accepted snapshots (default: ${DEFAULT-VALUE}).")
    private Path snapshots;

    @Option(
            names = "--pending",
            paramLabel = "DIR",
            description = "Folder of pending snapshots, such as one that a build server has kept (default: that of the"
                    + " accepted ones).")
    private @Nullable Path pending;

    @SuppressWarnings("NullAway.Init")
    PendingFolders() {}

    Review review() {
        return new Review(pending(), snapshots);
    }

    /** With what the recordings below the build folder tell. */
    Review review(BuildFolder build) {
        return new Review(pending(), snapshots, Optional.of(build.output()));
    }

    PendingSnapshots pending() {
        return new PendingSnapshots(pending == null ? snapshots : pending);
    }

    /** What waits there, and if nothing else is asked for, what tests on a build server have left below the build folder. */
    WaitingSnapshots waiting(BuildFolder build) {
        return pending == null
                ? new WaitingSnapshots(Optional.of(snapshots), build.output().resolve("pending"))
                : new WaitingSnapshots(Optional.empty(), pending);
    }

    /** Folder of accepted ones. */
    Path snapshots() {
        return snapshots;
    }

    AcceptedFiles accepted() {
        return new AcceptedFiles(snapshots);
    }

    /** Tells of files that cannot be read, each in a line, and gives the exit code. */
    int told(CommandLine command, List<String> problems, int otherwise) {
        problems.forEach(command.getErr()::println);
        command.getErr().flush();
        return problems.isEmpty() ? otherwise : Whodunit.FAILED;
    }
}
