package dev.whodunit.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileUrlTest {

    @ParameterizedTest
    @ValueSource(strings = {"plain", "with blanks in it", "100% [sure]", "a%20b", "\u00fcber", "a#b", "a^b{c}"})
    void anEncodedUrlMeansItsFile(String name, @TempDir Path folder) {
        Path file = folder.resolve(name);

        assertThat(FileUrl.path(file.toUri().toString())).contains(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "with blanks in it", "100% [sure]", "\u00fcber", "a^b{c}"})
    @SuppressWarnings("deprecation") // the very method that does not encode
    void aUrlThatIsNotEncodedMeansItsFileToo(String name, @TempDir Path folder) throws MalformedURLException {
        File file = folder.resolve(name).toFile();

        assertThat(FileUrl.path(file.toURL().toString())).contains(file.toPath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "http://localhost/a.jar", "file", "file://host/share/a.jar", "jrt:/java.base"})
    void whatIsNoFileHereHasNoPath(String url) {
        assertThat(FileUrl.path(url)).isEmpty();
    }

    @Test
    void aJarWithinAJarHasNoPath() {
        assertThat(FileUrl.path("nested:/app.jar/!lib.jar")).isEmpty();
    }
}
