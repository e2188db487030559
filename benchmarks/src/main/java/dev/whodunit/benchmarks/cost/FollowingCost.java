package dev.whodunit.benchmarks.cost;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What it costs to record the flights example, and to follow its values: whole processes, one after the other, the ways of tracing
 * in turn, with medians. More rows than the file has are its rows again and again.
 */
public final class FollowingCost {

    private static final List<String> WAYS = List.of("untouched", "recorded", "followed");

    private final Path data;
    private final String heap;
    private final int rounds;

    private FollowingCost(Path data, String heap, int rounds) {
        this.data = data;
        this.heap = heap;
        this.rounds = rounds;
    }

    /**
     * Prints a table.
     *
     * @param args a folder with {@code flights-20k.json} and {@code airports.csv}, the size of the heap as in {@code 4g}, how many
     *     rounds, and the numbers of rows
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        FollowingCost cost = new FollowingCost(Path.of(args[0]), args[1], Integer.parseInt(args[2]));
        System.out.println("| rows | way | seconds | after the last round |");
        System.out.println("| ---: | --- | ---: | --- |");
        for (int i = 3; i < args.length; i++) {
            cost.measure(Integer.parseInt(args[i]));
        }
    }

    private void measure(int rows) throws IOException, InterruptedException {
        Path flights = flights(rows);
        List<List<Double>> seconds = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<String> last = new ArrayList<>(WAYS);
        for (int round = 0; round < rounds; round++) {
            for (int way = 0; way < WAYS.size(); way++) {
                long start = System.nanoTime();
                last.set(way, run(WAYS.get(way), flights));
                seconds.get(way).add((System.nanoTime() - start) / 1e9);
            }
        }
        for (int way = 0; way < WAYS.size(); way++) {
            List<Double> sorted = seconds.get(way).stream().sorted().toList();
            System.out.printf(
                    Locale.ROOT,
                    "| %d | %s | %.1f | %s |%n",
                    rows,
                    WAYS.get(way),
                    sorted.get(sorted.size() / 2),
                    last.get(way));
        }
    }

    private Path flights(int rows) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ArrayNode known =
                (ArrayNode) mapper.readTree(data.resolve("flights-20k.json").toFile());
        ArrayNode all = mapper.createArrayNode();
        for (int row = 0; row < rows; row++) {
            all.add(known.get(row % known.size()));
        }
        Path file = Files.createTempFile("flights", ".json");
        file.toFile().deleteOnExit();
        mapper.writeValue(file.toFile(), all);
        return file;
    }

    private String run(String way, Path flights) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("flights");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+EnableDynamicAgentLoading",
                        "-Djdk.attach.allowAttachSelf=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        FlightsJvm.class.getName(),
                        way,
                        flights.toString(),
                        data.resolve("airports.csv").toString(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException(way + " ended with exit code " + process.exitValue() + ": " + printed);
        }
        return printed.lines().reduce("", (before, line) -> line);
    }
}
