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
 * What it costs to record the examples, and to follow their values: whole processes, one after the other, the ways of tracing
 * in turn, with medians. More flights than the file has are its flights again and again.
 */
public final class ExampleCost {

    private static final List<String> WAYS = List.of("untouched", "light", "recorded", "followed");

    private final Path data;
    private final String heap;
    private final int rounds;

    private ExampleCost(Path data, String heap, int rounds) {
        this.data = data;
        this.heap = heap;
        this.rounds = rounds;
    }

    /**
     * Prints a table.
     *
     * @param args the folder of the data, the size of the heap as in {@code 4g}, how many rounds, the number of flights, and the examples
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        ExampleCost cost = new ExampleCost(Path.of(args[0]), args[1], Integer.parseInt(args[2]));
        Path flights = cost.flights(Integer.parseInt(args[3]));
        System.out.println("| example | way | seconds | times | after the last round |");
        System.out.println("| --- | --- | ---: | ---: | --- |");
        for (int i = 4; i < args.length; i++) {
            cost.measure(Example.of(args[i]), flights);
        }
    }

    private void measure(Example example, Path flights) throws IOException, InterruptedException {
        List<List<Double>> seconds =
                WAYS.stream().<List<Double>>map(way -> new ArrayList<>()).toList();
        List<String> last = new ArrayList<>(WAYS);
        for (int round = 0; round < rounds; round++) {
            for (int way = 0; way < WAYS.size(); way++) {
                long start = System.nanoTime();
                last.set(way, run(WAYS.get(way), example, flights));
                seconds.get(way).add((System.nanoTime() - start) / 1e9);
            }
        }
        List<Double> medians = seconds.stream()
                .map(each -> each.stream().sorted().toList().get(each.size() / 2))
                .toList();
        for (int way = 0; way < WAYS.size(); way++) {
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %s | %.2f | %.2f | %s |%n",
                    example.word(),
                    WAYS.get(way),
                    medians.get(way),
                    medians.get(way) / medians.get(0),
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

    private String run(String way, Example example, Path flights) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("example");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+EnableDynamicAgentLoading",
                        "-Djdk.attach.allowAttachSelf=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ExampleJvm.class.getName(),
                        way,
                        example.word(),
                        data.toString(),
                        flights.toString(),
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
