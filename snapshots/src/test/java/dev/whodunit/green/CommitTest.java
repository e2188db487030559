package dev.whodunit.green;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitTest {

    private static final String ID = "0123456789abcdef0123456789abcdef01234567";

    @TempDir
    Path folder;

    @Test
    void aCommitThatIsCheckedOutByItselfIsTheHead() throws IOException {
        write(".git/HEAD", ID);

        assertThat(Commit.of(folder)).contains(ID);
    }

    @Test
    void aBranchHasAFile() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main");
        write(".git/refs/heads/main", ID);

        assertThat(Commit.of(folder.resolve("module").resolve("src"))).contains(ID);
    }

    @Test
    void aBranchMayBePackedWithOthers() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main");
        write(
                ".git/packed-refs",
                "# pack-refs with: peeled\n" + "f".repeat(40) + " refs/heads/domain\n" + ID + " refs/heads/main");

        assertThat(Commit.of(folder)).contains(ID);
    }

    @Test
    void aWorktreeHasItsHeadAndTheBranchesOfTheOther() throws IOException {
        write("main/.git/worktrees/side/HEAD", "ref: refs/heads/side");
        write("main/.git/worktrees/side/commondir", "../..");
        write("main/.git/refs/heads/side", ID);
        write("side/.git", "gitdir: ../main/.git/worktrees/side");

        assertThat(Commit.of(folder.resolve("side"))).contains(ID);
    }

    @Test
    void aBranchWithoutAnyCommitIsNone() throws IOException {
        write(".git/HEAD", "ref: refs/heads/main");

        assertThat(Commit.of(folder)).isEmpty();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text + "\n");
    }
}
