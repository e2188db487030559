package dev.whodunit.mcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The server in a JVM of its own, which is given its whole input at once; and what it printed until it ended. */
record ServerProcess(int exitCode, List<String> out, String err) {

    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** What stands behind {@code java} to start it with this JVM's class path. */
    static List<String> arguments() {
        return arguments(WhodunitMcp.class);
    }

    private static List<String> arguments(Class<?> main) {
        return List.of("-XX:TieredStopAtLevel=1", "-cp", classPath(), main.getName(), "mcp");
    }

    /** This JVM's class path, which Surefire hides in the manifest of a jar. */
    static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    static ServerProcess of(Path folder, String... lines) {
        return of(WhodunitMcp.class, folder, lines);
    }

    static ServerProcess of(Class<?> main, Path folder, String... lines) {
        try {
            Path in = Files.write(folder.resolve("in.txt"), List.of(lines));
            Path out = folder.resolve("out.txt");
            Path err = folder.resolve("err.txt");
            Process process = new ProcessBuilder(Stream.concat(Stream.of(JAVA), arguments(main).stream())
                            .toList())
                    .directory(folder.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("The server has not ended.");
            }
            return new ServerProcess(
                    process.exitValue(),
                    Files.readAllLines(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
