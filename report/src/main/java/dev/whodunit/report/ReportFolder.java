package dev.whodunit.report;

import dev.whodunit.recording.AtomicFile;
import dev.whodunit.recording.AtomicFile.Durability;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where the report of a suite is: {@code index.html}, and below {@code report} a page for each test. Several JVMs may write to it at a time.
 *
 * @param output the folder for all that is written below the build folder
 * @param project the folder of the project whose tests run; other projects may write to the same report
 */
public record ReportFolder(Path output, Path project) {

    private static final String PAGES = "report";
    private static final String PAGE = ".html";
    private static final String LOCK = ".lock";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * Which test has a page.
     *
     * @param testClass binary name of the test class
     * @param method name of the test method; {@code ""} if it is not known
     * @param written when the page was, in milliseconds since 1970
     */
    public record PageOf(String testClass, String method, long written) {}

    /** Which functions of the pipeline all tests cover, for programs. */
    public Path coverage() {
        return output.resolve("coverage.json");
    }

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
     * @param coverage which functions of the pipeline the test covers
     * @throws IOException if it cannot be written; then there is none, or an earlier one
     */
    public void write(Path test, RunReport report, PipelineCoverage coverage) throws IOException {
        Path page = page(test);
        String toIndex = "../".repeat(test.getNameCount()) + "index.html";
        write(page, RunPage.of(report, toIndex).getBytes(StandardCharsets.UTF_8));
        String map = new FunctionsOfMaps(output.resolve(PAGES)).write(coverage);
        write(
                summary(test),
                TestSummary.of(report, map, coverage, ownProject(), System.currentTimeMillis())
                        .json());
    }

    private Path summary(Path test) {
        return output.resolve(PAGES).resolve(test + KeptSummaries.ENDING);
    }

    /**
     * A test has no page any more.
     *
     * @throws IOException if it cannot be deleted
     */
    public void remove(Path test) throws IOException {
        Files.deleteIfExists(summary(test));
        Files.deleteIfExists(page(test));
    }

    /**
     * Removes the pages of some tests of this project. One that cannot be deleted does not keep the others.
     *
     * @param isMeant of which
     * @throws IOException if one cannot be deleted
     */
    public void removeIf(Predicate<PageOf> isMeant) throws IOException {
        Path pages = output.resolve(PAGES);
        WriterLock.holding(pages.resolve(LOCK), PATIENCE, () -> {
            Optional<IOException> undeletable = Optional.empty();
            for (Map.Entry<Path, TestSummary> kept :
                    KeptSummaries.in(pages).byFile().entrySet()) {
                if (isMeant(kept.getValue(), isMeant)) {
                    String name = pages.relativize(kept.getKey()).toString();
                    try {
                        remove(Path.of(name.substring(0, name.length() - KeptSummaries.ENDING.length())));
                    } catch (IOException failed) {
                        undeletable = Optional.of(failed);
                    }
                }
            }
            if (undeletable.isPresent()) {
                throw undeletable.get();
            }
        });
    }

    private boolean isMeant(TestSummary summary, Predicate<PageOf> isMeant) {
        return summary.project().equals(ownProject())
                && isMeant.test(new PageOf(summary.test(), summary.method(), summary.written()));
    }

    /** From the report's folder, so that both may be moved together. */
    private String ownProject() {
        Path from = output.toAbsolutePath().normalize();
        Path to = project.toAbsolutePath().normalize();
        boolean isOnOneDisk = Objects.equals(from.getRoot(), to.getRoot());
        return (isOnOneDisk ? from.relativize(to) : to).resolve(".").toString().replace('\\', '/');
    }

    /**
     * Writes the page of all tests that have pages, and what they cover together. One that cannot be read is left out, and the page says so.
     *
     * @throws IOException if it cannot be written
     */
    public void writeIndex() throws IOException {
        WriterLock.holding(output.resolve(PAGES).resolve(LOCK), PATIENCE, () -> {
            KeptSummaries kept = KeptSummaries.in(output.resolve(PAGES));
            List<IndexPage.Entry> entries = new ArrayList<>();
            kept.byFile().forEach((file, summary) -> entries.add(new IndexPage.Entry(pageOf(link(file)), summary)));
            List<CoveredFunction> covered = covered(kept.byFile().values());
            String html = IndexPage.of(
                    entries, kept.unread().stream().map(this::link).toList(), new CoverageSection(covered));
            write(index(), html.getBytes(StandardCharsets.UTF_8));
            write(coverage(), CoverageJson.of(covered));
        });
    }

    private List<CoveredFunction> covered(Collection<TestSummary> tests) {
        FunctionsOfMaps maps = new FunctionsOfMaps(output.resolve(PAGES));
        Stream<PipelineCoverage> ofMaps =
                tests.stream().map(TestSummary::map).distinct().map(maps::read);
        return CoveredFunction.of(
                Stream.concat(ofMaps, tests.stream().map(TestSummary::coverage)).toList());
    }

    private String link(Path file) {
        return output.relativize(file).toString().replace('\\', '/');
    }

    private static String pageOf(String summary) {
        return summary.substring(0, summary.length() - KeptSummaries.ENDING.length()) + PAGE;
    }

    private static void write(Path file, byte[] content) throws IOException {
        AtomicFile.write(file, Durability.CACHED, out -> out.write(content));
    }
}
