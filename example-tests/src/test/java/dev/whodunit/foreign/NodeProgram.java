package dev.whodunit.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Graphviz, Mermaid and what drives a browser, as packages of Node, installed below the build folder when a test first needs them. Without
 * Node these tests are skipped, but not where the environment says {@code CI=true}.
 */
public final class NodeProgram {

    private static final Path SOURCES = Path.of("src", "test", "node");
    private static final Path INSTALLED = Path.of("target", "node");
    private static final List<String> FILES =
            List.of("package.json", "package-lock.json", "read.mjs", "browse.mjs", "ask.mjs", "scroll.mjs");

    private NodeProgram() {}

    /** What Graphviz and Mermaid say of each file, a line each; a file that they cannot read fails the test with their message. */
    public static List<String> read(List<Path> files) throws IOException, InterruptedException {
        install();
        List<String> command = new ArrayList<>(List.of("node", "read.mjs"));
        files.forEach(file -> command.add(file.toAbsolutePath().toString()));
        return run(command);
    }

    /** What somebody sees who opens a page in Chromium and uses it, as the JSON that {@code browse.mjs} prints. */
    public static String browse(Path page) throws IOException, InterruptedException {
        return inBrowser("browse.mjs", page);
    }

    /** What a script says that uses a page in Chromium. */
    public static String inBrowser(String script, Path page, String... more) throws IOException, InterruptedException {
        require(isThere("chromium"), "Chromium is needed to look at the report. Install Debian's package chromium.");
        install();
        List<String> command =
                new ArrayList<>(List.of("node", script, page.toAbsolutePath().toString()));
        command.addAll(List.of(more));
        return String.join("\n", run(command));
    }

    private static synchronized void install() throws IOException, InterruptedException {
        require(
                isThere("node") && isThere("npm"),
                "Node with npm is needed to check drawings and pages. Install Node 20 or newer.");
        Path done = INSTALLED.resolve("installed.json");
        Path lock = SOURCES.resolve("package-lock.json");
        Files.createDirectories(INSTALLED);
        for (String file : FILES) {
            Files.write(INSTALLED.resolve(file), Files.readAllBytes(SOURCES.resolve(file)));
        }
        if (!Files.exists(done) || Files.mismatch(done, lock) != -1) {
            run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"));
            Files.write(done, Files.readAllBytes(lock));
        }
    }

    private static void require(boolean isThere, String missing) {
        if (!isThere) {
            assertThat(System.getenv("CI")).as(missing).isNotEqualTo("true");
            Assumptions.abort(missing);
        }
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            Process version = new ProcessBuilder(program, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return version.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        }
    }

    private static List<String> run(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(INSTALLED, "output", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        String said = Files.readString(output);
        Files.delete(output);
        assertThat(ended).as("%s ended: %s", command.get(0), said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.lines().toList();
    }
}
