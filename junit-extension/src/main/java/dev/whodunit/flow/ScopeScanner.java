package dev.whodunit.flow;

import dev.whodunit.map.MappedClass;
import dev.whodunit.map.PipelineMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Maps every class in scope that the class path holds, whether or not it ever loads. */
public final class ScopeScanner {

    private static final String CLASS_FILE = ".class";

    private final Predicate<String> scope;
    private final Consumer<UnmappableClassException> unmappable;
    private final Map<String, MappedClass> classes = new TreeMap<>();

    private ScopeScanner(Predicate<String> scope, Consumer<UnmappableClassException> unmappable) {
        this.scope = scope;
        this.unmappable = unmappable;
    }

    /**
     * Maps every class whose binary name is accepted; of two with the same name the one in the earlier root, as a class
     * loader would. Roots that do not exist or are no archive hold nothing, as for a class loader.
     *
     * @param roots directories and jars, as on a class path
     * @throws UnmappableClassException if a class file in scope, or a root, cannot be read
     */
    public static PipelineMap scan(Collection<Path> roots, Predicate<String> binaryName) {
        return scan(roots, binaryName, exception -> {
            throw exception;
        });
    }

    /** The same, but goes on without the classes that cannot be mapped, after handing the reason over. */
    public static PipelineMap scan(
            Collection<Path> roots, Predicate<String> binaryName, Consumer<UnmappableClassException> unmappable) {
        ScopeScanner scanner = new ScopeScanner(binaryName, unmappable);
        roots.forEach(scanner::scanRoot);
        return new PipelineMap(List.copyOf(scanner.classes.values()));
    }

    /**
     * The directories and jars of this Java's class path, with what manifests add to it.
     *
     * @param loaded classes whose own roots come first, as their loader may know more than the class path
     */
    public static List<Path> classPathRoots(Class<?>... loaded) {
        return ClassPath.roots(List.of(loaded), System.getProperty("java.class.path", ""));
    }

    private void scanRoot(Path root) {
        try {
            if (Files.isDirectory(root)) {
                scanDirectory(root.toRealPath());
            } else if (Files.isRegularFile(root)) {
                scanJar(root);
            }
        } catch (IOException | UncheckedIOException e) {
            unmappable.accept(new UnmappableClassException(
                    "Cannot map the classes in " + root + ": " + e + ". Check that it is intact and readable.", e));
        }
    }

    private void scanDirectory(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = root.relativize(file)
                        .toString()
                        .replace(file.getFileSystem().getSeparator(), "/");
                if (isWanted(name)) {
                    read(file).ifPresent(classFile -> add(name, classFile, file.toString()));
                }
            }
        }
    }

    private Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            unmappable.accept(new UnmappableClassException(
                    "Cannot map " + file + ": " + e + ". Make it readable, or leave it out of the pipeline's scope.",
                    e));
            return Optional.empty();
        }
    }

    private void scanJar(Path root) throws IOException {
        // With the running version, so that multi-release jars give the classes that would load here.
        try (JarFile jar = new JarFile(root.toFile(), false, ZipFile.OPEN_READ, JarFile.runtimeVersion())) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.versionedStream()::iterator) {
                if (isWanted(entry.getName())) {
                    try (InputStream content = jar.getInputStream(entry)) {
                        add(entry.getName(), content.readAllBytes(), root + "!/" + entry.getName());
                    }
                }
            }
        } catch (ZipException noArchive) {
            // A class loader passes over it as well: class paths hold native libraries, descriptors and the like.
            return;
        }
    }

    private boolean isWanted(String fileName) {
        return fileName.endsWith(CLASS_FILE)
                && !fileName.endsWith("module-info.class")
                && !fileName.endsWith("package-info.class")
                && scope.test(binaryName(fileName))
                && !classes.containsKey(binaryName(fileName));
    }

    private void add(String fileName, byte[] classFile, String location) {
        try {
            classes.put(binaryName(fileName), ClassMapper.map(classFile, location));
        } catch (UnmappableClassException exception) {
            unmappable.accept(exception);
        }
    }

    private static String binaryName(String fileName) {
        return fileName.substring(0, fileName.length() - CLASS_FILE.length()).replace('/', '.');
    }
}
