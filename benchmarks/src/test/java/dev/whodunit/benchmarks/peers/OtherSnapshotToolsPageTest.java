package dev.whodunit.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of other snapshot tools says nothing of them, or of us, that no test shows. */
class OtherSnapshotToolsPageTest {

    private static final Path PAGE = Path.of("../docs/other-snapshot-tools.md");
    private static final Path TESTS = Path.of("src/test/java/dev/whodunit/benchmarks/peers");
    private static final int SITUATIONS = 21;
    private static final Pattern LINK = Pattern.compile("\\[(\\w+)]\\((\\S+\\.java)\\)");
    private static final Pattern TEST =
            Pattern.compile("/\\*\\* \\[(R\\d+)](?:(?!/\\*\\*).)*?\n    void (\\w+)\\(", Pattern.DOTALL);

    private record Row(String number, String tool, String theirTests, String ourTests) {}

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| R\\d+ \\|.*"))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| ", -1))
                .map(cells -> new Row(cells[0], cells[2], cells[4], cells[6]))
                .toList();
    }

    @Test
    void eachSituationHasARow() throws IOException {
        assertThat(rows())
                .extracting(Row::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, SITUATIONS)
                        .mapToObj(number -> "R" + number)
                        .toList());
    }

    @Test
    void bothSidesAreShownByTestsThatAreThere() throws IOException {
        assertThat(rows()).allSatisfy(row -> {
            assertThat(links(row.theirTests())).isNotEmpty().allSatisfy(OtherSnapshotToolsPageTest::isThere);
            assertThat(links(row.ourTests())).isNotEmpty().allSatisfy(OtherSnapshotToolsPageTest::isThere);
        });
    }

    @Test
    void eachTestOfAnotherToolIsInTheRowOfItsNumber() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Row row : rows()) {
            links(row.theirTests()).forEach(link -> named.add(row.number() + " " + link.group(1)));
        }

        assertThat(named).isEqualTo(tests());
    }

    @ParameterizedTest
    @CsvSource({
        "selfie, selfie, selfie-runner-junit5",
        "java-snapshot-testing, java-snapshot-testing, java-snapshot-testing-junit5",
        "ApprovalTests, approvaltests, approvaltests",
        "JSONassert, jsonassert, jsonassert",
    })
    void theVersionsAreThoseThatAreRun(String tool, String folder, String artifact) throws IOException {
        assertThat(rows()).extracting(Row::tool).contains(tool);
        try (Stream<Path> jars = Files.list(Path.of("target/peers").resolve(folder))) {
            assertThat(jars.map(jar -> jar.getFileName().toString()))
                    .filteredOn(name -> name.matches(artifact + "-\\d.*"))
                    .as("no other one is left from an earlier build")
                    .containsExactly(artifact + "-" + version(tool) + ".jar");
        }
    }

    private static String version(String tool) throws IOException {
        return Pattern.compile("\\b" + tool + "\\s+(\\d[\\d.]*\\d)")
                .matcher(Files.readString(PAGE))
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    /** The number and the name of each test of another tool. */
    private static Set<String> tests() throws IOException {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.list(TESTS)) {
            for (Path file : files.filter(file -> file.toString().endsWith("FailuresTest.java"))
                    .toList()) {
                TEST.matcher(Files.readString(file))
                        .results()
                        .forEach(test -> found.add(test.group(1) + " " + test.group(2)));
            }
        }
        return found;
    }

    private static List<MatchResult> links(String cell) {
        return LINK.matcher(cell).results().toList();
    }

    private static void isThere(MatchResult link) throws IOException {
        Path file = PAGE.resolveSibling(link.group(2)).normalize();
        assertThat(file).isRegularFile();
        assertThat(Files.readString(file)).containsPattern("void " + link.group(1) + "\\b");
    }
}
