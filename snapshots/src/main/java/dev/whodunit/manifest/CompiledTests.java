package dev.whodunit.manifest;

import dev.whodunit.recording.FilesBelow;
import dev.whodunit.snapshots.SnapshotException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The class files and sources of a project, by which a test that is gone is told from one that did not run. */
public final class CompiledTests {

    private static final List<String> LANGUAGES = List.of("java", "kt", "groovy", "scala");

    private final Path sources;
    private final Map<String, List<Path>> classFiles;
    private final Map<Path, Long> newest = new ConcurrentHashMap<>();

    private CompiledTests(Path sources, Map<String, List<Path>> classFiles) {
        this.sources = sources;
        this.classFiles = classFiles;
    }

    /**
     * @param project the project's folder, with its sources in {@code src}
     * @param build its build folder; what {@code whodunit} in it holds are copies
     * @throws SnapshotException if that cannot be read
     */
    public static CompiledTests of(Path project, Path build) {
        Path copies = build.resolve("whodunit").toAbsolutePath().normalize();
        return new CompiledTests(
                project.resolve("src"),
                files(build, name -> name.endsWith(".class"), below -> !below.equals(copies)).stream()
                        .collect(
                                Collectors.groupingBy(file -> file.getFileName().toString())));
    }

    /** Whether the class is in none of the folders that class files are compiled into, and no source file is called like it. */
    boolean isGone(String className) {
        if (!roots(className).isEmpty()) {
            return false;
        }
        int nested = className.indexOf('$');
        String outer = nested < 0 ? className : className.substring(0, nested);
        boolean isOuterCompiled = nested >= 0 && !roots(outer).isEmpty();
        return isOuterCompiled || !hasSource(outer.substring(outer.lastIndexOf('.') + 1));
    }

    /**
     * Whether anything beside the class file, be it other test classes or their data, or any source is younger than that, so that the tests
     * may be other ones.
     *
     * @param millis since 1970
     */
    boolean isChangedSince(String className, long millis) {
        return roots(className).stream().anyMatch(root -> newest(root) > millis) || newestSource() > millis;
    }

    private long newestSource() {
        return newest.computeIfAbsent(
                sources,
                unseen -> files(sources, name -> LANGUAGES.stream().anyMatch(end -> name.endsWith("." + end))).stream()
                        .mapToLong(CompiledTests::modified)
                        .max()
                        .orElse(0));
    }

    /** The folders that the class was compiled into. */
    private List<Path> roots(String className) {
        Path file = Path.of(className.replace('.', '/') + ".class");
        return classFiles.getOrDefault(file.getFileName().toString(), List.of()).stream()
                .filter(found -> found.endsWith(file))
                .map(found -> found.getRoot().resolve(found.subpath(0, found.getNameCount() - file.getNameCount())))
                .toList();
    }

    private long newest(Path root) {
        return newest.computeIfAbsent(
                root,
                unseen -> files(root, name -> true).stream()
                        .mapToLong(CompiledTests::modified)
                        .max()
                        .orElse(0));
    }

    private boolean hasSource(String simpleName) {
        return !files(sources, name -> LANGUAGES.stream().anyMatch(end -> name.equals(simpleName + "." + end)))
                .isEmpty();
    }

    private static long modified(Path file) {
        try {
            return Files.getLastModifiedTime(file).toMillis();
        } catch (IOException gone) {
            return Long.MAX_VALUE; // somebody is compiling
        }
    }

    private static List<Path> files(Path folder, Predicate<String> name) {
        return files(folder, name, below -> true);
    }

    private static List<Path> files(Path folder, Predicate<String> name, Predicate<Path> entered) {
        try {
            return FilesBelow.of(folder.toAbsolutePath().normalize(), name, entered);
        } catch (IOException unreadable) {
            throw new SnapshotException("The folder " + folder + " cannot be read: " + unreadable + ".", unreadable);
        }
    }
}
