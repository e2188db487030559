package dev.whodunit.rerun;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A JVM like this one: the same Java, options, agents, class path and system properties; only nobody debugs it.
 *
 * @param work a folder of its own, where its output goes
 */
record ChildJvm(Path work) {

    private static final List<String> OF_THE_JVM = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "os.",
            "user.",
            "file.",
            "line.",
            "path.",
            "native.",
            "std",
            "surefire.");

    /** Surefire and others keep these out of the class path that the JVM tells of. */
    private static final List<String> LAUNCHER = List.of(
            "org.junit.platform.launcher.Launcher",
            "org.junit.platform.engine.TestEngine",
            "org.junit.platform.commons.util.Preconditions",
            "org.junit.jupiter.engine.JupiterTestEngine",
            "org.opentest4j.AssertionFailedError");

    /** The system properties that somebody set, and that a JVM does not set by itself. */
    static Properties properties() {
        Properties set = new Properties();
        for (String name : System.getProperties().stringPropertyNames()) {
            if (OF_THE_JVM.stream().noneMatch(name::startsWith)) {
                set.setProperty(name, System.getProperty(name, ""));
            }
        }
        return set;
    }

    /**
     * Runs a class until it ends.
     *
     * @return what it exited with; -1 if it had to be stopped because it took longer than that
     * @throws InterruptedException if somebody wants this thread to end; the JVM is stopped then
     */
    int run(Class<?> main, List<String> arguments, Duration limit) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command(main, arguments))
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("output.txt").toFile())
                .start();
        try {
            process.getOutputStream().close();
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<String> command(Class<?> main, List<String> arguments) {
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
        command.add("-cp");
        command.add(String.join(System.getProperty("path.separator"), classPath()));
        command.add(main.getName());
        command.addAll(arguments);
        return command;
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
        } catch (ClassNotFoundException | URISyntaxException | IllegalArgumentException notThere) {
            return;
        }
    }
}
