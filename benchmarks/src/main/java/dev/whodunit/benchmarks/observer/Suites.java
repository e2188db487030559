package dev.whodunit.benchmarks.observer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs suites, each in a JVM of its own.
 *
 * @param java home of the JDK that runs them
 * @param folder where all of it is kept
 * @param seconds that one JVM may take
 * @param longest milliseconds that a test may take plain to be traced
 * @param classes regular expression for the names of test classes
 */
record Suites(Path java, Path folder, int seconds, long longest, String classes) {

    private static final List<String> JVM_OPTIONS = List.of(
            "-XX:+EnableDynamicAgentLoading",
            "-Xmx3g",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.awt.headless=true",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.lang.reflect=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.nio=ALL-UNNAMED",
            "--add-opens=java.base/java.text=ALL-UNNAMED",
            "--add-opens=java.base/java.time=ALL-UNNAMED",
            "--add-opens=java.base/java.time.chrono=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED");

    /** Runs the tests of a subject; {@code number} tells runs of one way apart. */
    TestOutcomes run(Subject subject, Way way, int number) throws IOException, InterruptedException {
        Path place = folder.resolve(subject.name());
        ClassPaths paths = new ClassPaths(place);
        String classPath = paths.of(subject);
        Files.createDirectories(paths.workingFolder());
        Path results = results(subject, way, number);
        Files.createDirectories(results.getParent());
        Path unfinished = results.resolveSibling(results.getFileName() + ".part");
        List<String> command = new ArrayList<>();
        command.add(java.resolve("bin/java").toString());
        command.addAll(JVM_OPTIONS);
        command.addAll(subject.jvmOptions());
        command.add("-Dwhodunit.green=" + place.resolve("green"));
        command.addAll(List.of("-cp", classPath, SuiteJvm.class.getName(), subject.name(), way.name()));
        command.addAll(List.of(paths.tests().toString(), unfinished.toString(), String.valueOf(seconds), classes));
        if (way != Way.PLAIN || number > 1) {
            command.addAll(List.of(results(subject, Way.PLAIN, 1).toString(), String.valueOf(longest)));
        }
        int exit = new ProcessBuilder(command)
                .directory(paths.workingFolder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(
                        results.resolveSibling(results.getFileName() + ".txt").toFile())
                .start()
                .waitFor();
        if (exit != 0 && exit != TimeLimit.EXIT_CODE) {
            System.out.println(subject.name() + ", " + way.word() + ": the JVM ended with exit code " + exit + "; see "
                    + results + ".txt");
        }
        Files.move(unfinished, results, StandardCopyOption.REPLACE_EXISTING);
        return TestOutcomes.read(results);
    }

    /** The same, unless it has been run before. */
    TestOutcomes runOnce(Subject subject, Way way, int number) throws IOException, InterruptedException {
        Path results = results(subject, way, number);
        return Files.exists(results) ? TestOutcomes.read(results) : run(subject, way, number);
    }

    private Path results(Subject subject, Way way, int number) {
        return folder.resolve(subject.name()).resolve(java.getFileName() + "-" + way.word() + "-" + number + ".tsv");
    }
}
