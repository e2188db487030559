package dev.whodunit.flow;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Where the classes of this Java come from: its class path, and what the manifests of its jars add. */
final class ClassPath {

    private final Set<Path> roots = new LinkedHashSet<>();

    private ClassPath() {}

    /** @param entries directories and archives, separated as on a command line */
    static List<Path> roots(Collection<Class<?>> loaded, String entries) {
        ClassPath classPath = new ClassPath();
        loaded.forEach(type -> codeSource(type).ifPresent(classPath::add));
        for (String entry : entries.split(File.pathSeparator, -1)) {
            // An empty entry stands for the working directory.
            classPath.add(Path.of(entry));
        }
        return List.copyOf(classPath.roots);
    }

    private static Optional<Path> codeSource(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null) {
            return Optional.empty();
        }
        try {
            return file(location.toURI());
        } catch (URISyntaxException noUri) {
            return Optional.empty();
        }
    }

    private static Optional<Path> file(URI uri) {
        try {
            return "file".equalsIgnoreCase(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
        } catch (IllegalArgumentException noPath) {
            return Optional.empty();
        }
    }

    private void add(Path entry) {
        Path root = entry.toAbsolutePath().normalize();
        if (roots.add(root) && Files.isRegularFile(root)) {
            // Surefire, Gradle and IDEs pass long class paths as the manifest of an otherwise empty jar.
            manifestEntries(root).forEach(this::add);
        }
    }

    private static List<Path> manifestEntries(Path archive) {
        List<Path> entries = new ArrayList<>();
        try (JarFile jar = new JarFile(archive.toFile(), false)) {
            Manifest manifest = jar.getManifest();
            String value =
                    manifest == null ? null : manifest.getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            if (value != null && !value.isBlank()) {
                for (String entry : value.strip().split("\\s+", -1)) {
                    file(archive.toUri().resolve(entry)).ifPresent(entries::add);
                }
            }
        } catch (IOException | IllegalArgumentException noJar) {
            // Not an archive, or with a manifest that no class loader could use either.
            return entries;
        }
        return entries;
    }
}
