package dev.whodunit.rerun;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A JVM like this one: the same Java, options, agents and class path; only nobody debugs it.
 *
 * @param work a folder of its own, where its output goes
 */
record ChildJvm(Path work) {

    /** Surefire and others keep these out of the class path that the JVM tells of. */
    private static final List<String> LAUNCHER = List.of(
            "org.junit.platform.launcher.Launcher",
            "org.junit.platform.engine.TestEngine",
            "org.junit.platform.commons.util.Preconditions",
            "org.junit.jupiter.engine.JupiterTestEngine",
            "org.opentest4j.AssertionFailedError");

    /**
     * Runs a class until it ends.
     *
     * @param input what the class reads from its standard input
     * @return what it exited with; empty if it had to be stopped because it took longer than the limit
     * @throws InterruptedException if somebody wants this thread to end; the JVM is stopped then
     */
    OptionalInt run(Class<?> main, List<String> arguments, Properties input, Duration limit)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(main, arguments))
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("output.txt").toFile())
                .start();
        try {
            try (OutputStream in = process.getOutputStream()) {
                input.store(in, null);
            }
            boolean isOver = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            return isOver ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command(Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String option : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            if (!option.startsWith("-agentlib:jdwp") && !option.startsWith("-Xrunjdwp")) {
                command.add(option);
            }
        }
        for (String setting : List.of("user.language", "user.country", "user.timezone", "file.encoding")) {
            String value = System.getProperty(setting, "");
            if (!value.isEmpty()) {
                command.add("-D" + setting + "=" + value);
            }
        }
        command.add("@" + classPathFile());
        command.add(main.getName());
        command.addAll(arguments);
        return command;
    }

    /** Class paths of large projects are longer than a command line may be on Windows. */
    private Path classPathFile() throws IOException {
        String classPath = String.join(System.getProperty("path.separator"), classPath());
        String quoted = "-cp \"" + classPath.replace("\\", "\\\\") + "\"";
        return Files.writeString(work.resolve("class-path.txt"), quoted);
    }

    private static Set<String> classPath() {
        String own = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        Set<String> entries = new LinkedHashSet<>(List.of(own.split(System.getProperty("path.separator"), -1)));
        LAUNCHER.forEach(name -> addLocationOf(name, entries));
        return entries;
    }

    private static void addLocationOf(String className, Set<String> entries) {
        try {
            CodeSource source = Class.forName(className, false, ChildJvm.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            if (source != null) {
                entries.add(Path.of(source.getLocation().toURI()).toString());
            }
        } catch (ClassNotFoundException
                | URISyntaxException
                | IllegalArgumentException
                | FileSystemNotFoundException notThere) {
            return;
        }
    }
}
