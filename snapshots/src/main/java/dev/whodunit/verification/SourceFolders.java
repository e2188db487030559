package dev.whodunit.verification;

import dev.whodunit.diagnosis.Sources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The source folders of a project as Maven and Gradle lay them out.
 *
 * @param roots the folders that packages lie in; one that is not there has no files
 */
public record SourceFolders(List<Path> roots) implements Sources {

    private static final List<String> LAYOUT =
            List.of("src/main/java", "src/test/java", "src/main/kotlin", "src/test/kotlin");

    public SourceFolders {
        roots = List.copyOf(roots);
    }

    /** Those of a project's folder, and then those of the folders beside it: other modules of the same build. */
    public static SourceFolders of(Path project) {
        return new SourceFolders(Stream.concat(Stream.of(project), beside(project))
                .flatMap(folder -> LAYOUT.stream().map(folder::resolve))
                .filter(Files::isDirectory)
                .toList());
    }

    private static Stream<Path> beside(Path project) {
        Path parent = project.toAbsolutePath().getParent();
        if (parent == null || !Files.exists(parent.resolve("pom.xml"))) {
            return Stream.empty();
        }
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(folder -> !folder.equals(project.toAbsolutePath())).sorted().toList().stream();
        } catch (IOException | UncheckedIOException unreadable) {
            return Stream.empty();
        }
    }

    /** {@inheritDoc} A file that cannot be read as UTF-8 is not at hand. */
    @Override
    public Optional<List<String>> lines(String className, String file) {
        return files(className, file).flatMap(source -> read(source).stream()).findFirst();
    }

    /** The source file of a class, if it is there. */
    public Optional<Path> file(String className, String file) {
        return files(className, file).findFirst();
    }

    private Stream<Path> files(String className, String file) {
        int end = className.lastIndexOf('.');
        String folder = end < 0 ? "" : className.substring(0, end).replace('.', '/');
        try {
            Path below = Path.of(folder).resolve(file);
            return roots.stream().map(root -> root.resolve(below)).filter(Files::isRegularFile);
        } catch (InvalidPathException noFile) {
            return Stream.empty();
        }
    }

    private static Optional<List<String>> read(Path source) {
        try {
            return Optional.of(Files.readAllLines(source));
        } catch (IOException notAtHand) {
            return Optional.empty();
        }
    }
}
