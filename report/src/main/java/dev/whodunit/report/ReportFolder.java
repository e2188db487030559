package dev.whodunit.report;

import dev.whodunit.recording.AtomicFile;
import dev.whodunit.recording.AtomicFile.Durability;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the report of a suite is: {@code index.html}, and below {@code report} a page for each test. Several JVMs may write to it at a time.
 *
 * @param output the folder for all that is written below the build folder
 */
public record ReportFolder(Path output) {

    private static final String PAGES = "report";
    private static final String PAGE = ".html";
    private static final String SUMMARY = ".summary.json";

    /** The page of all tests. */
    public Path index() {
        return output.resolve("index.html");
    }

    /**
     * The page of a test.
     *
     * @param test a relative path that no other test has, without extension
     */
    public Path page(Path test) {
        return output.resolve(PAGES).resolve(test + PAGE);
    }

    /**
     * Writes the page of a test.
     *
     * @throws IOException if it cannot be written; then there is none, or an earlier one
     */
    public void write(Path test, RunReport report) throws IOException {
        Path page = page(test);
        String toIndex = "../".repeat(test.getNameCount()) + "index.html";
        write(page, RunPage.of(report, toIndex).getBytes(StandardCharsets.UTF_8));
        write(
                output.resolve(PAGES).resolve(test + SUMMARY),
                TestSummary.of(report).json());
    }

    /**
     * Writes the page of all tests that have pages.
     *
     * @throws IOException if it cannot be written
     */
    public void writeIndex() throws IOException {
        List<IndexPage.Entry> entries = new ArrayList<>();
        Path pages = output.resolve(PAGES);
        try (Stream<Path> files = Files.walk(pages)) {
            for (Path file : files.filter(file -> file.toString().endsWith(SUMMARY))
                    .sorted()
                    .toList()) {
                String name = pages.relativize(file).toString().replace('\\', '/');
                String page = PAGES + "/" + name.substring(0, name.length() - SUMMARY.length()) + PAGE;
                entries.add(new IndexPage.Entry(page, TestSummary.of(Files.readAllBytes(file))));
            }
        }
        write(index(), IndexPage.of(entries).getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, byte[] content) throws IOException {
        AtomicFile.write(file, Durability.CACHED, out -> out.write(content));
    }
}
