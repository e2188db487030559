package dev.whodunit.benchmarks.versions;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * Compiles the small pipelines, each against either version of its library as a project would be after an upgrade. They
 * are resources, because their libraries are not on the class path of this project.
 */
final class Drivers {

    static final String PACKAGE = "drivers";

    private Drivers() {}

    /** Compiles one into a folder. */
    static void compile(Upgrade upgrade, List<Path> jars, Path classes) throws IOException {
        Path source = classes.resolveSibling("source").resolve(upgrade.driver() + ".java");
        Files.createDirectories(source.resolveSibling("."));
        Files.createDirectories(classes);
        try (InputStream in = Drivers.class.getResourceAsStream("drivers/" + upgrade.driver() + ".java")) {
            if (in == null) {
                throw new FileNotFoundException("There is no driver " + upgrade.driver());
            }
            Files.write(source, in.readAllBytes());
        }
        int errors = ToolProvider.getSystemJavaCompiler()
                .run(
                        InputStream.nullInputStream(),
                        System.out,
                        System.err,
                        "-g",
                        "-nowarn",
                        "-proc:none",
                        "-encoding",
                        "UTF-8",
                        "-cp",
                        jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                        "-d",
                        classes.toString(),
                        source.toString());
        if (errors != 0) {
            throw new IOException(upgrade.driver() + " does not compile with " + jars);
        }
    }
}
