package dev.whodunit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFoldersTest {

    @TempDir
    private Path build;

    @Test
    void aClassIsFoundInItsProject() throws IOException {
        write("app/src/main/java/com/acme/Prices.java", "first\nsecond\n");

        assertThat(SourceFolders.of(build.resolve("app")).lines("com.acme.Prices$Row", "Prices.java"))
                .hasValueSatisfying(lines -> assertThat(lines).containsExactly("first", "second"));
    }

    @Test
    void aClassOfAnotherModuleOfTheBuildIsFoundToo() throws IOException {
        write("pom.xml", "");
        write("app/src/test/java/com/acme/PricesTest.java", "test");
        write("core/src/main/java/com/acme/Prices.java", "core");

        assertThat(SourceFolders.of(build.resolve("app")).lines("com.acme.Prices", "Prices.java"))
                .hasValueSatisfying(lines -> assertThat(lines).containsExactly("core"));
    }

    @Test
    void foldersBesideAProjectThatIsNoModuleAreNotLookedAt() throws IOException {
        write("core/src/main/java/com/acme/Prices.java", "core");

        assertThat(SourceFolders.of(build.resolve("app")).lines("com.acme.Prices", "Prices.java"))
                .isEmpty();
    }

    @Test
    void whatIsNoTextIsNotAtHand() throws IOException {
        Path file = build.resolve("app/src/main/java/Prices.java");
        Files.createDirectories(file.getParent());
        Files.write(file, "// \u00e9".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(SourceFolders.of(build.resolve("app")).lines("Prices", "Prices.java"))
                .isEmpty();
    }

    private void write(String file, String text) throws IOException {
        Path path = build.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
