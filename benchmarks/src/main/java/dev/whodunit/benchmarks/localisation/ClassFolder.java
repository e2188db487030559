package dev.whodunit.benchmarks.localisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A copy of one pipeline's class files in a folder, in which one may be replaced; as after somebody's next build. */
public final class ClassFolder {

    private static final String CLASS_FILE = ".class";

    private final Path root;
    private final Code code;

    private ClassFolder(Path root, Code code) {
        this.root = root;
        this.code = code;
    }

    /** Copies the class files of a pipeline. */
    public static ClassFolder copy(Code code, Path root) throws IOException {
        Files.createDirectories(root);
        try {
            for (Map.Entry<String, String> origin : code.origins().entrySet()) {
                copy(origin.getKey(), locationOf(origin.getValue()), root);
            }
        } catch (ClassNotFoundException | URISyntaxException missing) {
            throw new IOException("the class files of " + code.entryClass() + " are not on the class path", missing);
        }
        return new ClassFolder(root, code);
    }

    private static Path locationOf(String className) throws ClassNotFoundException, URISyntaxException {
        return Path.of(Class.forName(className, false, ClassFolder.class.getClassLoader())
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static void copy(String prefix, Path origin, Path target) throws IOException {
        if (Files.isDirectory(origin)) {
            copyAll(prefix, origin, target);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(origin)) {
                copyAll(prefix, jar.getPath("/"), target);
            }
        }
    }

    private static void copyAll(String prefix, Path from, Path to) throws IOException {
        Path start = from.resolve(prefix.substring(0, prefix.lastIndexOf('.')).replace('.', '/'));
        try (Stream<Path> files = Files.walk(start)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = from.relativize(file).toString().replace('\\', '/');
                if (name.replace('/', '.').startsWith(prefix)) {
                    Path copied = to.resolve(name);
                    Files.createDirectories(copied.resolveSibling("."));
                    Files.write(copied, Files.readAllBytes(file));
                }
            }
        }
    }

    /** The class files of a pipeline that are in a folder already, whoever made them. */
    public static ClassFolder at(Code code, Path root) {
        return new ClassFolder(root, code);
    }

    /** A copy with a no-op in every method. */
    public ClassFolder copyWithNoOps(Path target) throws IOException {
        return copyWith(NoOps::insert, target);
    }

    /** A copy in which something was done to every class file. */
    public ClassFolder copyWith(UnaryOperator<byte[]> change, Path target) throws IOException {
        ClassFolder copy = copy(code, target);
        for (String name : copy.names()) {
            copy.write(name, change.apply(copy.read(name).orElseThrow()));
        }
        return copy;
    }

    public Path root() {
        return root;
    }

    /** Binary names of the classes that may be mutated, sorted. */
    List<String> targets() throws IOException {
        return names().stream().filter(code::isTarget).toList();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(CLASS_FILE) && !name.endsWith("package-info.class"))
                    .map(name -> name.substring(0, name.length() - CLASS_FILE.length())
                            .replace('/', '.')
                            .replace('\\', '.'))
                    .sorted()
                    .toList();
        }
    }

    /** The class file with this binary name; empty for classes that are not the pipeline's. */
    Optional<byte[]> read(String className) {
        Path file = fileOf(className);
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void write(String className, byte[] classFile) throws IOException {
        Files.write(fileOf(className), classFile);
    }

    private Path fileOf(String className) {
        return root.resolve(className.replace('.', '/') + ".class");
    }

    /** A loader that takes the pipeline's classes from here and everything else from the class path. */
    URLClassLoader newLoader() throws IOException {
        ClassLoader parent = ClassFolder.class.getClassLoader();
        return new URLClassLoader(new URL[] {root.toUri().toURL()}, parent) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                synchronized (getClassLoadingLock(name)) {
                    Class<?> loaded = findLoadedClass(name);
                    if (loaded != null) {
                        return loaded;
                    }
                    return code.owns(name) ? findClass(name) : super.loadClass(name, resolve);
                }
            }

            @Override
            public @Nullable URL getResource(String name) {
                URL own = findResource(name);
                return own != null ? own : super.getResource(name);
            }
        };
    }
}
