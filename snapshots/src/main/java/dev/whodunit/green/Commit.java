package dev.whodunit.green;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Which commit of a Git working tree is checked out, read from its files, so that no other program runs. */
public final class Commit {

    private static final String REF = "ref: ";
    private static final String GIT_DIR = "gitdir: ";

    private Commit() {}

    /** The id of the commit that a folder is at, empty where no Git is or it cannot be read. */
    public static Optional<String> of(Path project) {
        for (Path folder = project.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path git = folder.resolve(".git");
            if (Files.exists(git)) {
                return gitFolder(git).flatMap(Commit::head);
            }
        }
        return Optional.empty();
    }

    /** In a worktree or a submodule it is a file that says where the folder is. */
    private static Optional<Path> gitFolder(Path git) {
        if (Files.isDirectory(git)) {
            return Optional.of(git);
        }
        return read(git)
                .filter(text -> text.startsWith(GIT_DIR))
                .map(text ->
                        git.resolveSibling(text.substring(GIT_DIR.length())).normalize());
    }

    private static Optional<String> head(Path git) {
        Optional<String> head = read(git.resolve("HEAD"));
        if (head.isEmpty() || !head.get().startsWith(REF)) {
            return head;
        }
        String ref = head.get().substring(REF.length());
        Path common = read(git.resolve("commondir")).map(git::resolve).orElse(git);
        return read(git.resolve(ref)).or(() -> read(common.resolve(ref))).or(() -> packed(common, ref));
    }

    private static Optional<String> packed(Path git, String ref) {
        try (Stream<String> lines = Files.lines(git.resolve("packed-refs"))) {
            return lines.filter(line -> line.endsWith(" " + ref))
                    .map(line -> line.substring(0, line.indexOf(' ')))
                    .findFirst();
        } catch (IOException | RuntimeException notThere) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip())
                    .filter(text -> !text.isEmpty());
        } catch (IOException | InvalidPathException notThere) {
            return Optional.empty();
        }
    }
}
