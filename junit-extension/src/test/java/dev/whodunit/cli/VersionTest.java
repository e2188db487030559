package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.testing.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"-V", "compare --version"})
    void theVersionIsThatOfTheManifest(String arguments) throws Exception {
        String[] all = ("dev.whodunit.cli.Whodunit " + arguments).split(" ");

        assertThat(Jvm.run(folder, List.of(jar("1.2.3")), all))
                .isEqualTo(new Jvm(0, String.format("whodunit 1.2.3%n"), ""));
    }

    @Test
    void classesWithoutAJarSaySo() {
        assertThat(Jvm.run(folder, List.of(), "dev.whodunit.cli.Whodunit", "-V"))
                .isEqualTo(new Jvm(
                        0,
                        String.format("whodunit of unknown version: these classes come from no jar that says it%n"),
                        ""));
    }

    private Path jar(String version) throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        Path classes = Path.of(Whodunit.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path jar = folder.resolve("whodunit.jar");
        try (JarOutputStream output = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var files = Files.list(classes.resolve("dev/whodunit/cli"))) {
            for (Path file : files.toList()) {
                add(output, file);
            }
        }
        return jar;
    }

    private static void add(JarOutputStream jar, Path file) throws IOException {
        jar.putNextEntry(new JarEntry("dev/whodunit/cli/" + file.getFileName()));
        Files.copy(file, jar);
        jar.closeEntry();
    }
}
