package dev.whodunit.rerun;

import dev.whodunit.recording.RecordingReader;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where this JVM finds its tests, what they test, and what runs them. */
public final class TestClassPath {

    /** Surefire and others keep these out of the class path that the JVM tells of. */
    private static final List<String> LAUNCHER = List.of(
            "org.junit.platform.launcher.Launcher",
            "org.junit.platform.engine.TestEngine",
            "org.junit.platform.commons.util.Preconditions",
            "org.junit.jupiter.engine.JupiterTestEngine",
            "org.opentest4j.AssertionFailedError");

    private TestClassPath() {}

    /** The entries in their order. */
    public static List<Path> entries() {
        String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        Set<Path> entries = new LinkedHashSet<>();
        for (String entry : own.split(System.getProperty("path.separator"), -1)) {
            if (!entry.isEmpty()) { // Surefire ends with a separator, which is no entry
                entries.add(Path.of(entry).toAbsolutePath().normalize());
            }
        }
        LAUNCHER.forEach(name -> locationOf(name).ifPresent(entries::add));
        return List.copyOf(entries);
    }

    /** Another class path with what understands this JVM: ourselves as we are here. */
    public static List<Path> with(List<Path> others) {
        Set<Path> entries = new LinkedHashSet<>();
        locationOf(TestClassPath.class.getName()).ifPresent(entries::add);
        locationOf(RecordingReader.class.getName()).ifPresent(entries::add);
        entries.addAll(others);
        return List.copyOf(entries);
    }

    private static Optional<Path> locationOf(String className) {
        try {
            CodeSource source = Class.forName(className, false, TestClassPath.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI()));
        } catch (ClassNotFoundException
                | URISyntaxException
                | IllegalArgumentException
                | FileSystemNotFoundException notThere) {
            return Optional.empty();
        }
    }
}
