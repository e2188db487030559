package dev.whodunit.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * Graphviz, Mermaid, what drives a browser and what reads the files of build servers, as packages of Node, installed below the build folder
 * when a test first needs them. Without Node these tests are skipped, but not where the environment says {@code CI=true}.
 */
public final class NodeProgram {

    private static final Path SOURCES = Path.of("src", "test", "node");
    private static final Path INSTALLED = Path.of("target", "node");
    private static final List<String> FILES = List.of(
            "package.json",
            "package-lock.json",
            "read.mjs",
            "browse.mjs",
            "ask.mjs",
            "scroll.mjs",
            "picture.mjs",
            "workflow.mjs",
            "older-node.mjs");

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

    /** The jobs of a workflow, as the JSON that GitHub's own parser makes of them; one that it refuses fails the test with its message. */
    public static String workflow(Path file) throws IOException, InterruptedException {
        install();
        return String.join(
                "\n", run(List.of("node", "workflow.mjs", file.toAbsolutePath().toString())));
    }

    /** The {@code .gitlab-ci.yml} of a folder, with what it leaves out, as YAML; one that GitLab's schema refuses fails the test. */
    public static String gitLab(Path folder) throws IOException, InterruptedException {
        install();
        Path from = INSTALLED.toRealPath().relativize(folder.toRealPath());
        return String.join(
                "\n",
                run(List.of(
                        "node",
                        "--import",
                        "./older-node.mjs",
                        "node_modules/gitlab-ci-local/dist/index.js",
                        "--cwd",
                        from.toString(),
                        "--preview")));
    }

    private static synchronized void install() throws IOException, InterruptedException {
        require(
                isThere("node") && isThere("npm"),
                "Node with npm is needed to check drawings, pages and build files. Install Node 20 or newer.");
        Files.createDirectories(INSTALLED);
        // several JVMs run tests at a time, and one of them installs for all
        try (FileChannel turn = FileChannel.open(
                        INSTALLED.resolve("turn"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = turn.lock()) {
            assertThat(held.isValid()).isTrue();
            installAlone();
        }
    }

    private static void installAlone() throws IOException, InterruptedException {
        Path done = INSTALLED.resolve("installed.json");
        Path lock = SOURCES.resolve("package-lock.json");
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
        Path errors = Files.createTempFile(INSTALLED, "errors", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(INSTALLED.toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        String said = Files.readString(output);
        String complained = Files.readString(errors);
        Files.delete(output);
        Files.delete(errors);
        assertThat(ended).as("%s ended: %s%s", command.get(0), complained, said).isTrue();
        assertThat(process.exitValue()).as("%s%s", complained, said).isZero();
        return said.lines().toList();
    }
}
