package dev.whodunit.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesBelowTest {

    @TempDir
    Path folder;

    @Test
    void filesAreThereInTheOrderOfTheirPaths() throws IOException {
        write("b.snap");
        write("a/c.snap");
        write("a/c.txt");

        assertThat(FilesBelow.of(folder, name -> name.endsWith(".snap"), below -> true))
                .containsExactly(folder.resolve("a/c.snap"), folder.resolve("b.snap"));
    }

    @Test
    void whatGoesWhileItIsListedIsNoError() throws IOException {
        for (int i = 0; i < 20; i++) {
            write("sub" + i + "/a.txt");
        }

        assertThat(FilesBelow.of(folder, this::deleteAll, below -> true)).isEmpty();
    }

    @Test
    void aFolderThatIsNotEnteredHasNone() throws IOException {
        write("whodunit/a.class");
        write("classes/a.class");

        assertThat(FilesBelow.of(folder, name -> true, below -> !below.endsWith("whodunit")))
                .containsExactly(folder.resolve("classes/a.class"));
    }

    @Test
    void aFolderThatIsNotThereHasNone() throws IOException {
        assertThat(FilesBelow.of(folder.resolve("none"), name -> true, below -> true))
                .isEmpty();
    }

    private boolean deleteAll(String name) {
        for (int i = 0; i < 20; i++) {
            try {
                Files.deleteIfExists(folder.resolve("sub" + i + "/a.txt"));
                Files.deleteIfExists(folder.resolve("sub" + i));
            } catch (IOException inUse) {
                throw new AssertionError(inUse);
            }
        }
        return true;
    }

    private void write(String file) throws IOException {
        Path written = folder.resolve(file);
        Files.createDirectories(written.getParent());
        Files.writeString(written, "");
    }
}
