package dev.whodunit.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Whether a Git working tree is as its commit has it; only Git itself can tell that. */
final class WorkingTree {

    private static final int PATIENCE_SECONDS = 60;

    private WorkingTree() {}

    /** Whether files that Git knows were changed; empty where there is no Git, or no working tree. */
    static Optional<Boolean> isChanged(Path folder) {
        try {
            Process git = new ProcessBuilder("git", "status", "--porcelain", "--untracked-files=no")
                    .directory(folder.toAbsolutePath().toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            boolean isChanged;
            try (InputStream changes = git.getInputStream()) {
                isChanged = changes.readAllBytes().length > 0;
            }
            boolean isDone = git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) && git.exitValue() == 0;
            return isDone ? Optional.of(isChanged) : Optional.empty();
        } catch (IOException absent) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
