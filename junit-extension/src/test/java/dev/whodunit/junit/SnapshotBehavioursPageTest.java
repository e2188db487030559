package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page of what a store of snapshots should do says that something holds only where a test of that name is there. */
class SnapshotBehavioursPageTest {

    private static final Path PAGE = Path.of("../docs/snapshots.md");
    private static final int BEHAVIOURS = 60;
    private static final String HOLDS = "holds";
    private static final List<String> ANSWERS = List.of(HOLDS, "other than asked");
    private static final Pattern LINK = Pattern.compile("\\[(\\w+)]\\((\\S+\\.java)\\)");

    private record Row(int number, String behaviour, String answer, String tests) {

        String word() {
            return answer.split("[:;,]", 2)[0];
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| ", -1))
                .map(cells -> new Row(Integer.parseInt(cells[0]), cells[1], cells[2], cells[3]))
                .toList();
    }

    @Test
    void eachBehaviourHasARowWithAnAnswer() throws IOException {
        assertThat(rows())
                .extracting(Row::number)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, BEHAVIOURS).boxed().toList());
        assertThat(rows()).allSatisfy(row -> assertThat(ANSWERS).contains(row.word()));
    }

    @Test
    void whatIsNotAsAskedIsExplained() throws IOException {
        assertThat(rows())
                .filteredOn(row -> row.word().equals("other than asked"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.answer()).matches("other than asked: .+"));
    }

    @Test
    void itHoldsOnlyWhereATestIsNamed() throws IOException {
        assertThat(rows())
                .filteredOn(row -> row.word().equals(HOLDS))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.tests()).containsPattern(LINK));
    }

    @Test
    void eachTestThatIsNamedIsThere() throws IOException {
        assertThat(rows())
                .flatMap(row -> LINK.matcher(row.tests()).results().toList())
                .isNotEmpty()
                .allSatisfy(link -> {
                    Path file = PAGE.resolveSibling(link.group(2)).normalize();
                    assertThat(file).isRegularFile();
                    assertThat(Files.readString(file)).containsPattern("(void|ArchRule) " + link.group(1) + "\\b");
                });
    }

    @Test
    void theFiguresAboveAreThoseOfTheTable() throws IOException {
        List<Row> rows = rows();
        List<Long> counts = ANSWERS.stream()
                .map(answer ->
                        rows.stream().filter(row -> row.word().equals(answer)).count())
                .toList();

        assertThat(Files.readString(PAGE).replace('\n', ' '))
                .contains("%d hold, and %d are other than asked, on purpose or by what a run is."
                        .formatted(counts.toArray()));
    }
}
