package dev.whodunit.benchmarks.peers;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Another snapshot tool, on the class path of its user. */
enum Peer {
    APPROVAL_TESTS("approvaltests", Peer.OUR_JUNIT),
    JAVA_SNAPSHOT_TESTING("java-snapshot-testing", Peer.OUR_JUNIT),
    JAVA_SNAPSHOT_TESTING_ON_JUNIT_5_12("java-snapshot-testing", "junit-5.12"),
    JSON_ASSERT("jsonassert", Peer.OUR_JUNIT),
    SELFIE("selfie", Peer.OUR_JUNIT);

    private static final String OUR_JUNIT = "";

    /** Where the build copies each tool with what it needs. */
    private static final Path FOLDER = Path.of("target", "peers").toAbsolutePath();

    private static final List<String> JUNIT = List.of(
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.engine.JupiterTestEngine",
            "org.junit.jupiter.params.ParameterizedTest",
            "org.junit.platform.commons.support.AnnotationSupport",
            "org.junit.platform.engine.TestEngine",
            "org.junit.platform.launcher.Launcher");

    /** What users have anyway, and a tool expects. */
    private static final List<String> COMMON = List.of(
            "com.fasterxml.jackson.annotation.JsonProperty",
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.databind.ObjectMapper",
            "org.opentest4j.AssertionFailedError",
            "org.slf4j.Logger");

    private final String tool;
    private final String junit;

    Peer(String tool, String junit) {
        this.tool = tool;
        this.junit = junit;
    }

    String classPath() throws IOException {
        Stream<String> jars = jars(tool);
        jars = Stream.concat(jars, junit.equals(OUR_JUNIT) ? JUNIT.stream().map(Peer::placeOf) : jars(junit));
        jars = Stream.concat(jars, COMMON.stream().map(Peer::placeOf));
        return jars.distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> jars(String name) throws IOException {
        Path folder = FOLDER.resolve(name);
        if (!Files.isDirectory(folder)) {
            throw new IOException(folder + " is not there: Maven makes it in its phase generate-test-resources");
        }
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.map(Path::toString).toList().stream();
        }
    }

    /** The jar or folder that a class is in. */
    static String placeOf(String type) {
        try {
            return Path.of(Class.forName(type)
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (ClassNotFoundException | URISyntaxException unknown) {
            throw new IllegalStateException("Nobody knows where " + type + " is", unknown);
        }
    }
}
