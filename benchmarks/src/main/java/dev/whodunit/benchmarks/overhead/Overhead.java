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
import java.util.regex.Pattern;

/** Prints what each way of tracing costs, with the ways in turn, so that a slow moment of the machine meets all of them. */
public final class Overhead {

    private static final Map<String, Long> CALLS = new LinkedHashMap<>();

    static {
        CALLS.put("W1", TinyCalls.CALLS);
        CALLS.put("W2", RowPipeline.CALLS);
        CALLS.put("W3", CharParser.CALLS);
        CALLS.put("W4", CoarseSteps.CALLS);
    }

    /** Other tracers print before it and after it. */
    private static final Pattern FIGURES = Pattern.compile("\\d+\\.\\d+ \\d+\\.\\d+ \\d+\\.\\d+ \\d+\\.\\d+ -?\\d+");

    private Overhead() {}

    /** One of the ways, or another tracer, and how a JVM with it is started. */
    private record Contender(String word, String way, List<String> options) {}

    /**
     * Prints the table.
     *
     * @param args how many JVMs of each way, how many seconds one of them may begin further rounds, the folder with jars of other tracers,
     *     and the ways and other tracers
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        int turns = Integer.parseInt(args[0]);
        List<Contender> contenders = new ArrayList<>(List.of(contender(Way.UNTOUCHED.word(), Path.of(args[2]))));
        for (int i = 3; i < args.length; i++) {
            contenders.add(contender(args[i], Path.of(args[2])));
        }
        System.out.println("| work | way | ms | ratio | ns more per call | first round, ms |");
        System.out.println("| --- | --- | ---: | ---: | ---: | ---: |");
        for (String work : CALLS.keySet()) {
            measure(work, contenders, turns, args[1]);
        }
    }

    private static Contender contender(String word, Path jars) throws IOException {
        for (Peer peer : Peer.values()) {
            if (peer.word().equals(word)) {
                return new Contender(word, Way.UNTOUCHED.word(), peer.optionsWithJarIn(jars));
            }
        }
        return new Contender(word, Way.valueOf(word.toUpperCase(Locale.ROOT)).word(), List.of());
    }

    private static void measure(String work, List<Contender> contenders, int turns, String seconds)
            throws IOException, InterruptedException {
        Map<Contender, List<double[]>> millis = new LinkedHashMap<>();
        for (int turn = 0; turn < turns; turn++) {
            for (Contender each : contenders) {
                millis.computeIfAbsent(each, unseen -> new ArrayList<>()).add(run(work, each, seconds));
            }
        }
        double untouched = median(millis.getOrDefault(contenders.get(0), List.of()), 0);
        millis.forEach((each, runs) -> System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.1f | %.2f | %.1f | %.0f |%n",
                work,
                each.word(),
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
    private static double[] run(String work, Contender contender, String seconds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch", "-XX:+EnableDynamicAgentLoading"));
        command.add("-Djdk.attach.allowAttachSelf=true");
        command.addAll(contender.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WorkJvm.class.getName()));
        command.addAll(List.of(contender.way(), work, "11", "4", seconds));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(contender.word() + " ended with exit code " + process.exitValue() + ": " + printed);
        }
        String[] figures = printed.lines()
                .filter(line -> FIGURES.matcher(line).matches())
                .findFirst()
                .orElseThrow(() -> new IOException(contender.word() + " printed no figures: " + printed))
                .split(" ", -1);
        return new double[] {Double.parseDouble(figures[0]), Double.parseDouble(figures[3])};
    }
}
