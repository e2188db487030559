package dev.whodunit.benchmarks.overhead;

import dev.whodunit.benchmarks.overhead.work.CharParser;
import dev.whodunit.benchmarks.overhead.work.CoarseSteps;
import dev.whodunit.benchmarks.overhead.work.RowPipeline;
import dev.whodunit.benchmarks.overhead.work.TinyCalls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints what each way of tracing costs, with the ways in turn, so that a slow moment of the machine meets all of them. */
public final class Overhead {

    private static final Map<String, Long> CALLS = new LinkedHashMap<>();

    static {
        CALLS.put("W1", TinyCalls.CALLS);
        CALLS.put("W2", RowPipeline.CALLS);
        CALLS.put("W3", CharParser.CALLS);
        CALLS.put("W4", CoarseSteps.CALLS);
    }

    private Overhead() {}

    /** @param args how many JVMs of each way, how many seconds one of them may begin further rounds, and the ways */
    public static void main(String[] args) throws IOException, InterruptedException {
        int turns = Integer.parseInt(args[0]);
        List<Way> ways = new ArrayList<>(List.of(Way.UNTOUCHED));
        for (int i = 2; i < args.length; i++) {
            ways.add(Way.valueOf(args[i].toUpperCase(Locale.ROOT)));
        }
        System.out.println("| work | way | ms | ratio | ns more per call | first round, ms |");
        System.out.println("| --- | --- | ---: | ---: | ---: | ---: |");
        for (String work : CALLS.keySet()) {
            measure(work, ways, turns, args[1]);
        }
    }

    private static void measure(String work, List<Way> ways, int turns, String seconds)
            throws IOException, InterruptedException {
        Map<Way, List<double[]>> millis = new LinkedHashMap<>();
        for (int turn = 0; turn < turns; turn++) {
            for (Way way : ways) {
                millis.computeIfAbsent(way, unseen -> new ArrayList<>()).add(run(work, way, seconds));
            }
        }
        double untouched = median(millis.getOrDefault(Way.UNTOUCHED, List.of()), 0);
        millis.forEach((way, runs) -> System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f | %.2f | %.1f | %.0f |%n",
                work,
                way.word(),
                median(runs, 0),
                median(runs, 0) / untouched,
                (median(runs, 0) - untouched) * 1e6 / CALLS.getOrDefault(work, 1L),
                median(runs, 1)));
    }

    private static double median(List<double[]> runs, int column) {
        List<Double> sorted = runs.stream().map(run -> run[column]).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** The median of the rounds of one JVM, and its first round. */
    private static double[] run(String work, Way way, String seconds) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xms4g",
                        "-Xmx4g",
                        "-XX:+AlwaysPreTouch",
                        "-XX:+EnableDynamicAgentLoading",
                        "-Djdk.attach.allowAttachSelf=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WorkJvm.class.getName(),
                        way.word(),
                        work,
                        "11",
                        "4",
                        seconds)
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(way + " ended with exit code " + process.exitValue() + ": " + printed);
        }
        String[] figures = printed.lines().reduce("", (before, line) -> line).split(" ", -1);
        return new double[] {Double.parseDouble(figures[0]), Double.parseDouble(figures[3])};
    }
}
