package dev.whodunit.benchmarks.overhead;

import dev.whodunit.benchmarks.overhead.work.CharParser;
import dev.whodunit.benchmarks.overhead.work.CoarseSteps;
import dev.whodunit.benchmarks.overhead.work.RowPipeline;
import dev.whodunit.benchmarks.overhead.work.TinyCalls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

    private static final long LONGEST_MINUTES = 8;

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
                List<double[]> runs = millis.computeIfAbsent(each, unseen -> new ArrayList<>());
                run(work, each, seconds).ifPresent(runs::add);
            }
        }
        double untouched = median(millis.getOrDefault(contenders.get(0), List.of()), 0);
        millis.forEach((each, runs) -> {
            if (runs.size() < turns) {
                System.out.printf("| %s | %s | did not end | | | |%n", work, each.word());
                return;
            }
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.1f | %.2f | %.1f | %.0f |%n",
                    work,
                    each.word(),
                    median(runs, 0),
                    median(runs, 0) / untouched,
                    (median(runs, 0) - untouched) * 1e6 / CALLS.getOrDefault(work, 1L),
                    median(runs, 1));
        });
    }

    private static double median(List<double[]> runs, int column) {
        List<Double> sorted = runs.stream().map(run -> run[column]).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    /** The median of the rounds of one JVM, and its first round; none if it failed or took too long. */
    private static Optional<double[]> run(String work, Contender contender, String seconds)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch", "-XX:+EnableDynamicAgentLoading"));
        command.add("-Djdk.attach.allowAttachSelf=true");
        command.addAll(contender.options());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), WorkJvm.class.getName()));
        command.addAll(List.of(contender.way(), work, "11", "4", seconds));
        Path output = Files.createTempFile("overhead", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        String printed = Files.readString(output);
        Files.delete(output);
        Optional<double[]> figures = printed.lines()
                .filter(line -> FIGURES.matcher(line).matches())
                .findFirst()
                .map(line -> line.split(" ", -1))
                .map(words -> new double[] {Double.parseDouble(words[0]), Double.parseDouble(words[3])});
        if (figures.isEmpty()) {
            System.err.println(
                    contender.word() + " gave no figures, exit code " + process.exitValue() + ": " + printed);
        }
        return figures;
    }
}
