package dev.whodunit.record;

import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Library;
import dev.whodunit.run.Recording;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;

/** Finds the jars that pipeline code called into, and hashes each jar once. */
final class LibraryFinder {

    private static final Pattern NAME_AND_VERSION = Pattern.compile("(.+?)-(\\d[\\w.+-]*)\\.jar");

    private final ConcurrentMap<String, Optional<Path>> jarsByClass = new ConcurrentHashMap<>();
    private final ConcurrentMap<Path, Library> libraries = new ConcurrentHashMap<>();

    /** The libraries behind the recorded library calls, by name; the JDK among them. */
    List<Library> librariesOf(Recording recording) {
        Stream<Library> jars = recording.steps().stream()
                .filter(step -> step.function().kind() == FunctionKind.LIBRARY)
                .map(step -> step.function().className())
                .distinct()
                .map(name -> jarsByClass.computeIfAbsent(name, LibraryFinder::jarOf))
                .flatMap(Optional::stream)
                .distinct()
                .map(jar -> libraries.computeIfAbsent(jar, LibraryFinder::read));
        return Stream.concat(Stream.of(jdk()), jars)
                .sorted((some, other) -> some.name().compareTo(other.name()))
                .toList();
    }

    private static Library jdk() {
        return new Library("jdk", String.valueOf(Runtime.version().feature()), "");
    }

    /** Empty for classes of the JDK and for class folders, which are no library. */
    private static Optional<Path> jarOf(String className) {
        String resource = className.replace('.', '/') + ".class";
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        URL url = context != null ? context.getResource(resource) : null;
        if (url == null) {
            url = ClassLoader.getSystemResource(resource);
        }
        if (url == null || !Objects.equals(url.getProtocol(), "jar")) {
            return Optional.empty();
        }
        String path = url.getPath();
        int end = path.indexOf("!/");
        return end < 0 ? Optional.empty() : FileUrl.path(path.substring(0, end));
    }

    private static Library read(Path jar) {
        String file = jar.getFileName().toString();
        Matcher matcher = NAME_AND_VERSION.matcher(file);
        boolean versioned = matcher.matches();
        String name = versioned ? matcher.group(1) : file;
        String version = versioned ? matcher.group(2) : "";
        try (InputStream stream = Files.newInputStream(jar)) {
            return new Library(name, version, DigestUtils.sha256Hex(stream));
        } catch (IOException unreadable) {
            return new Library(name, version, "");
        }
    }
}
