package dev.whodunit.rerun;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * A JVM like this one: the same Java, options and agents; only nobody debugs it.
 *
 * @param classPath where it finds classes
 * @param work a folder of its own, where its output goes
 */
record ChildJvm(List<Path> classPath, Path work) {

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

    /** Class paths of large projects are longer than a command line may be on Windows; there, a line break ends an argument. */
    private Path classPathFile() throws IOException {
        String entries = classPath.stream()
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")));
        String quoted = "-cp \""
                + entries.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + "\"";
        return Files.writeString(work.resolve("class-path.txt"), quoted);
    }
}
