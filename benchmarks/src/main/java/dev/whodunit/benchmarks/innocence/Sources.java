package dev.whodunit.benchmarks.innocence;

import dev.whodunit.benchmarks.localisation.Pipeline;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source files of a pipeline: of an example from its folder, of a library from its sources jar. */
final class Sources {

    private static final String SOURCES_JAR = "-sources.jar";

    private Sources() {}

    /** Copies the source files of what may be changed; copies none if they are not at hand. */
    static void copy(Pipeline pipeline, Path examples, Path target) throws IOException {
        String folder = pipeline.code().target().replace('.', '/');
        copy(examples, folder, target);
        for (String entry : classPath()) {
            if (entry.endsWith(SOURCES_JAR)) {
                try (FileSystem jar = FileSystems.newFileSystem(Path.of(entry))) {
                    copy(jar.getPath("/"), folder, target);
                }
            }
        }
    }

    /** The class path without source files, so that a compiler takes none of them. */
    static String classPathToCompile() {
        return String.join(
                File.pathSeparator,
                classPath().stream()
                        .filter(entry -> !entry.endsWith(SOURCES_JAR))
                        .toList());
    }

    static List<String> classPath() {
        return List.of(System.getProperty("java.class.path").split(File.pathSeparator));
    }

    private static void copy(Path from, String folder, Path target) throws IOException {
        if (!Files.isDirectory(from.resolve(folder))) {
            return;
        }
        try (Stream<Path> files = Files.walk(from.resolve(folder))) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Path copied = target.resolve(from.relativize(file).toString());
                Files.createDirectories(copied.resolveSibling("."));
                Files.write(copied, Files.readAllBytes(file));
            }
        }
    }
}
