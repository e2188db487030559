package dev.whodunit.benchmarks.innocence;

import dev.whodunit.benchmarks.localisation.Outcome;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs each variant in a JVM of its own.
 *
 * @param otherJdk home of another JDK, or the same if there is none
 * @param timeoutMillis for one run
 */
record Jvms(Path otherJdk, int timeoutMillis) {

    /** Records a run, unless it was recorded before. */
    void record(Variant variant, Place place, URI model) throws IOException, InterruptedException {
        Path folder = place.recording(variant);
        if (Outcome.isIn(folder)) {
            return;
        }
        copyInput(variant);
        Files.createDirectories(written(folder));
        Path output = folder.resolve("output.txt");
        int exit = new ProcessBuilder(command(variant, place, model))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        if (exit != 0 || Outcome.read(folder).kind() != Outcome.Kind.RECORDED) {
            throw new IOException(place.pipeline().label() + ", " + variant.name() + " ended with exit code " + exit
                    + ": " + Files.readString(output));
        }
        keepWritten(variant, written(folder));
    }

    /** Where the files are kept that a run wrote beside its input. */
    static Path written(Path recording) {
        return recording.resolve("written");
    }

    private static void keepWritten(Variant variant, Path target) throws IOException {
        try (Stream<Path> files = Files.list(variant.data())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!Files.exists(variant.input().resolve(file.getFileName()))) {
                    Files.write(target.resolve(file.getFileName()), Files.readAllBytes(file));
                }
            }
        }
    }

    private List<String> command(Variant variant, Place place, URI model) throws IOException {
        List<String> command = new ArrayList<>();
        Path home = variant.kind() == Kind.OTHER_JDK ? otherJdk : Path.of(System.getProperty("java.home"));
        command.add(home.resolve("bin").resolve("java").toString());
        if (variant.kind() == Kind.COVERAGE) {
            command.add("-javaagent:" + coverageAgent() + "=destfile="
                    + place.recording(variant).resolve("jacoco.exec"));
        }
        command.addAll(variant.kind().jvmOptions());
        command.add("-XX:+EnableDynamicAgentLoading");
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(RecordingJvm.class.getName());
        command.add(place.pipeline().name());
        command.add(variant.classes().toString());
        command.add(variant.data().toString());
        command.add(place.recording(variant).toString());
        command.add(model.toString());
        command.add(String.valueOf(timeoutMillis));
        return command;
    }

    private static String coverageAgent() throws IOException {
        return Sources.classPath().stream()
                .filter(entry -> new File(entry).getName().startsWith("org.jacoco.agent-"))
                .findFirst()
                .orElseThrow(() -> new IOException("JaCoCo's agent is not on the class path"));
    }

    private static void copyInput(Variant variant) throws IOException {
        Files.createDirectories(variant.data());
        try (Stream<Path> files = Files.list(variant.input())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.write(variant.data().resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
    }
}
