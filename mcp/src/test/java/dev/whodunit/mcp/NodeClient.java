package dev.whodunit.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * The official TypeScript SDK, as a package of Node that is installed below the build folder when a test first needs it. Without Node these
 * tests are skipped, but not where the environment says {@code CI=true}.
 */
final class NodeClient {

    private static final Path SOURCES = Path.of("src", "test", "node");
    private static final Path INSTALLED = Path.of("target", "node");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "ask.mjs");

    private NodeClient() {}

    /** What {@code ask.mjs} prints of a server that it starts in a folder. */
    static String ask(Path folder, List<String> server, String calls) throws IOException, InterruptedException {
        install();
        List<String> command = new ArrayList<>(List.of("node", "ask.mjs", ServerProcess.JAVA));
        command.addAll(server);
        return run(command, Map.of("CALLS", calls, "PROJECT", folder.toString()));
    }

    private static void install() throws IOException, InterruptedException {
        if (!isThere("node") || !isThere("npm")) {
            String missing = "Node with npm is needed to try another client. Install Node 20 or newer.";
            assertThat(System.getenv("CI")).as(missing).isNotEqualTo("true");
            Assumptions.abort(missing);
        }
        Path done = INSTALLED.resolve("installed.json");
        Path lock = SOURCES.resolve("package-lock.json");
        Files.createDirectories(INSTALLED);
        for (String file : FILES) {
            Files.write(INSTALLED.resolve(file), Files.readAllBytes(SOURCES.resolve(file)));
        }
        if (!Files.exists(done) || Files.mismatch(done, lock) != -1) {
            run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"), Map.of());
            Files.write(done, Files.readAllBytes(lock));
        }
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static String run(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(INSTALLED, "out", ".txt");
        Path err = Files.createTempFile(INSTALLED, "err", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(INSTALLED.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        String said = Files.readString(err, StandardCharsets.UTF_8);
        assertThat(ended).as("%s ended: %s", command.get(0), said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        String printed = Files.readString(out, StandardCharsets.UTF_8);
        Files.delete(out);
        Files.delete(err);
        return printed;
    }
}
