package dev.whodunit.benchmarks.large;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Prints what artifacts of more and more rows and bytes take, each in JVMs of its own: once to accept them, and once with one row or byte
 * that is another one, with only the snapshot at hand, or also the accepted recording.
 */
public final class SnapshotScaling {

    private SnapshotScaling() {}

    /**
     * Prints a table.
     *
     * @param args the heap, as in {@code 3g}, and what to measure, as in {@code rows:10000}, {@code kept:10000} where the accepted
     *     recording is at hand, then also with a row that is put in at the start, {@code file:1024} and {@code array:100}, these two in megabytes
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        System.out.println(
                "| artifacts | way | pipeline, s | then verdict, s | in all, s | on processors, s | peak, MB | snapshot, bytes | what came of it |");
        System.out.println("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |");
        for (String what : List.of(args).subList(1, args.length)) {
            Path folder = Files.createTempDirectory("large");
            for (String way : waysOf(what)) {
                long start = System.nanoTime();
                String printed = inItsJvm(args[0], what, way, folder);
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %s | %s |%n",
                        what,
                        way,
                        printed.replaceFirst(
                                "#", String.format(Locale.ROOT, "%.1f", (System.nanoTime() - start) / 1e9)));
            }
        }
    }

    private static List<String> waysOf(String what) {
        return what.startsWith("kept:")
                ? List.of("untouched", "accepted", "changed", "inserted")
                : List.of("untouched", "accepted", "changed");
    }

    private static String inItsJvm(String heap, String what, String way, Path folder)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+EnableDynamicAgentLoading",
                        "-Djdk.attach.allowAttachSelf=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeJvm.class.getName(),
                        what,
                        way,
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return process.waitFor() == 0
                ? printed.lines().reduce("", (before, line) -> line)
                : "ended with exit code " + process.exitValue() + ": "
                        + printed.lines().findFirst().orElse("");
    }
}
