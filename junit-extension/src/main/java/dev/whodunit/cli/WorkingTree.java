package dev.whodunit.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Whether a Git working tree is as its commit has it; only Git itself can tell that.
 *
 * @param folder in the working tree
 * @param git the command that runs Git
 * @param patience how long it may take
 */
record WorkingTree(Path folder, List<String> git, Duration patience) {

    WorkingTree {
        git = List.copyOf(git);
    }

    static WorkingTree of(Path folder) {
        return new WorkingTree(folder, List.of("git"), Duration.ofSeconds(60));
    }

    /** Whether files that Git knows were changed; empty where there is no Git, no working tree, or no end of it. */
    Optional<Boolean> isChanged() {
        try {
            // into a file: a pipe that nobody empties is full at some time, and one that is read may never end
            Path changes = Files.createTempFile("whodunit", ".changes");
            try {
                return isDone(changes) ? Optional.of(Files.size(changes) > 0) : Optional.empty();
            } finally {
                Files.deleteIfExists(changes);
            }
        } catch (IOException absent) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private boolean isDone(Path changes) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command())
                .directory(folder.toAbsolutePath().toFile())
                .redirectOutput(changes.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.getOutputStream().close();
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) && process.exitValue() == 0;
        } finally {
            process.destroyForcibly();
        }
    }

    /** Who only asks must not hold up others that write the index. */
    private List<String> command() {
        List<String> command = new ArrayList<>(git);
        command.addAll(List.of("--no-optional-locks", "status", "--porcelain", "--untracked-files=no"));
        return command;
    }
}
