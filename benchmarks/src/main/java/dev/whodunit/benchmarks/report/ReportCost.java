package dev.whodunit.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A suite of 3,000 tests, all green, with pages and without: whole JVMs, the ways in turn, with medians; and what the pages take on
 * disk.
 */
public final class ReportCost {

    private static final List<String> WAYS = List.of("none", "all");
    private static final int MEGABYTE = 1 << 20;

    private final Path folder;
    private final Path feeds;

    private ReportCost(Path folder, Path feeds) {
        this.folder = folder;
        this.feeds = feeds;
    }

    /**
     * Prints a table.
     *
     * @param args the folder of the data, how many rounds, and how many earthquakes each test has
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("pages");
        Path feeds = writeFeeds(Path.of(args[0]).resolve("earthquakes.json"), Integer.parseInt(args[2]), folder);
        ReportCost cost = new ReportCost(folder, feeds);
        cost.run("none", "new");
        List<List<Double>> seconds =
                WAYS.stream().<List<Double>>map(way -> new ArrayList<>()).toList();
        for (int round = 0; round < Integer.parseInt(args[1]); round++) {
            for (int way = 0; way < WAYS.size(); way++) {
                seconds.get(way).add(cost.run(WAYS.get(way), "none") / 1e3);
            }
        }
        List<Double> medians = seconds.stream()
                .map(each -> each.stream().sorted().toList().get(each.size() / 2))
                .toList();
        System.out.printf(
                Locale.ROOT,
                "%d tests of %s earthquakes: %.1f s without pages, %.1f s with them, %.1f %% more; %d files of %.1f MB%n",
                QuakeTests.TESTS,
                args[2],
                medians.get(0),
                medians.get(1),
                100 * (medians.get(1) / medians.get(0) - 1),
                cost.pages().size(),
                cost.bytes() / MEGABYTE);
    }

    /** Each test has the earthquakes that follow those of the one before. */
    private static Path writeFeeds(Path all, int size, Path folder) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        ObjectNode feed = (ObjectNode) mapper.readTree(all.toFile());
        ArrayNode known = (ArrayNode) feed.get("features");
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        for (int test = 1; test <= QuakeTests.TESTS; test++) {
            ArrayNode some = mapper.createArrayNode();
            for (int i = 0; i < size; i++) {
                some.add(known.get((test + i) % known.size()));
            }
            feed.set("features", some);
            mapper.writeValue(feeds.resolve(test + ".json").toFile(), feed);
        }
        return feeds;
    }

    private long run(String report, String update) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+EnableDynamicAgentLoading",
                        "-Djdk.attach.allowAttachSelf=true",
                        "-Dwhodunit.ci=false",
                        "-Dwhodunit.report=" + report,
                        "-Dwhodunit.update=" + update,
                        "-Dwhodunit.directory=" + folder.resolve("whodunit"),
                        "-Dwhodunit.snapshots=" + folder.resolve("snapshots"),
                        "-D" + QuakeTests.FEEDS + "=" + feeds,
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReportJvm.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0 || !printed.startsWith(QuakeTests.TESTS + " ")) {
            throw new IOException("not all tests passed: " + printed);
        }
        return Long.parseLong(printed.substring(printed.indexOf(' ') + 1));
    }

    private List<Path> pages() throws IOException {
        Path output = folder.resolve("whodunit");
        try (Stream<Path> pages = Files.walk(output.resolve("report"));
                Stream<Path> ofAll = Files.list(output)) {
            return Stream.concat(pages, ofAll).filter(Files::isRegularFile).toList();
        }
    }

    private double bytes() throws IOException {
        double bytes = 0;
        for (Path page : pages()) {
            bytes += Files.size(page);
        }
        return bytes;
    }
}
