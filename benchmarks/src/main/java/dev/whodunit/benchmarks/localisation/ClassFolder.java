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
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A copy of one pipeline's class files in a folder, in which one may be replaced; as after somebody's next build. */
final class ClassFolder {

    private final Path root;
    private final String packageName;

    private ClassFolder(Path root, String packageName) {
        this.root = root;
        this.packageName = packageName;
    }

    /** Copies the class files of a pipeline. */
    static ClassFolder copy(Pipeline pipeline, Path root) throws IOException {
        ClassFolder folder = new ClassFolder(root, pipeline.packageName());
        Path target = Files.createDirectories(folder.packagePath(root));
        try {
            Path origin = Path.of(pipeline.entry(ClassFolder.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(origin)) {
                copyAll(folder.packagePath(origin), target);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(origin)) {
                    copyAll(folder.packagePath(jar.getPath("/")), target);
                }
            }
        } catch (ClassNotFoundException | URISyntaxException missing) {
            throw new IOException("the class files of " + pipeline.label() + " are not on the class path", missing);
        }
        return folder;
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.write(to.resolve(file.getFileName().toString()), Files.readAllBytes(file));
            }
        }
    }

    private Path packagePath(Path from) {
        return from.resolve(packageName.replace('.', '/'));
    }

    Path root() {
        return root;
    }

    /** Binary names of all classes, sorted. */
    List<String> classNames() throws IOException {
        try (Stream<Path> files = Files.list(packagePath(root))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .map(name -> packageName + "." + name.substring(0, name.length() - ".class".length()))
                    .sorted()
                    .toList();
        }
    }

    /** The class file with this binary name; empty for classes of other packages. */
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
        String prefix = packageName + ".";
        ClassLoader parent = ClassFolder.class.getClassLoader();
        return new URLClassLoader(new URL[] {root.toUri().toURL()}, parent) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                synchronized (getClassLoadingLock(name)) {
                    Class<?> loaded = findLoadedClass(name);
                    if (loaded != null) {
                        return loaded;
                    }
                    return name.startsWith(prefix) ? findClass(name) : super.loadClass(name, resolve);
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
