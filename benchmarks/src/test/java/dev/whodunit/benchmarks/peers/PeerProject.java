package dev.whodunit.benchmarks.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The project of a user of another snapshot tool, laid out as Maven's are.
 *
 * @param folder which belongs to it
 * @param peer the tool
 * @param environment variables of its JVMs; those of ours that would tell the tool what to do are not passed on
 * @param properties system properties of its JVMs
 */
record PeerProject(Path folder, Peer peer, Map<String, String> environment, Map<String, String> properties) {

    /** It takes seconds; a tool that waits for somebody to answer would wait for ever. */
    private static final long MINUTES = 5;

    private static final List<String> SAID_TO_TOOLS = List.of("CI", "SELFIE", "selfie");

    static PeerProject of(Path folder, Peer peer) {
        return new PeerProject(folder, peer, Map.of(), Map.of());
    }

    /** The same project where a variable is set. */
    PeerProject withVariable(String name, String value) {
        return new PeerProject(folder, peer, with(environment, name, value), properties);
    }

    /** The same project where a system property is set. */
    PeerProject withProperty(String name, String value) {
        return new PeerProject(folder, peer, environment, with(properties, name, value));
    }

    private static Map<String, String> with(Map<String, String> all, String name, String value) {
        Map<String, String> more = new TreeMap<>(all);
        more.put(name, value);
        return Map.copyOf(more);
    }

    Path sources() {
        return folder.resolve("src/test/java");
    }

    private Path classes() {
        return folder.resolve("target/test-classes");
    }

    /** Writes a file of text below the folder of sources. */
    void write(String name, String text) throws IOException {
        Files.createDirectories(sources().resolve(name).getParent());
        Files.writeString(sources().resolve(name), text);
    }

    /** Writes a file of text below the folder of compiled classes. */
    void writeResource(String name, String text) throws IOException {
        Files.createDirectories(classes());
        Files.writeString(classes().resolve(name), text);
    }

    /** The contents of the files below the folder of sources that end so, by name. */
    Map<String, String> files(String suffix) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(sources())) {
            for (Path file : files.filter(
                            file -> Files.isRegularFile(file) && file.toString().endsWith(suffix))
                    .toList()) {
                contents.put(sources().relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return contents;
    }

    /** Compiles what was written, and runs test classes, or methods: {@code a.SomeTest#test}. */
    PeerRun run(String... tests) throws IOException, InterruptedException {
        compile();
        Path report = folder.resolve("target/outcomes");
        Path printed = folder.resolve("target/printed.txt");
        Files.deleteIfExists(report);
        ProcessBuilder builder = new ProcessBuilder(command(report, tests))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        builder.environment().keySet().removeAll(SAID_TO_TOOLS);
        builder.environment().putAll(environment);
        int exitCode = exitCode(builder.start(), printed);
        return new PeerRun(exitCode, outcomes(report), text(printed));
    }

    private List<String> command(Path report, String... tests) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                String.join(
                        File.pathSeparator,
                        classes().toString(),
                        peer.classPath(),
                        Peer.placeOf(PeerJvm.class.getName()))));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(PeerJvm.class.getName());
        command.add(report.toString());
        command.addAll(List.of(tests));
        return command;
    }

    private static int exitCode(Process process, Path printed) throws IOException, InterruptedException {
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("not done in " + MINUTES + " minutes: " + text(printed));
            }
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private static String text(Path printed) throws IOException {
        return new String(Files.readAllBytes(printed), UTF_8);
    }

    private void compile() throws IOException {
        Files.createDirectories(classes());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8);
                Stream<Path> sources = Files.walk(sources())) {
            List<String> options = List.of(
                    "-proc:none",
                    "-classpath",
                    peer.classPath(),
                    "-d",
                    classes().toString());
            boolean isCompiled = compiler.getTask(
                            problems,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(
                                    sources.filter(source -> source.toString().endsWith(".java"))
                                            .toList()))
                    .call();
            if (!isCompiled) {
                throw new IllegalArgumentException(problems.toString());
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Outcome> outcomes(Path report) throws IOException {
        if (!Files.exists(report)) {
            return List.of();
        }
        try (ObjectInputStream in = new ObjectInputStream(Files.newInputStream(report))) {
            return (List<Outcome>) in.readObject();
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
