package dev.whodunit.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that compares kinds of flow with other tools says yes of Whodunit only where a kind of flow is tested. */
class FlowKindsPageTest {

    private static final Path PAGE = Path.of("../docs/flow-kinds.md");
    private static final Pattern LINK = Pattern.compile("\\[(\\w+)]\\(\\S*/(\\w+)\\.java\\)");
    private static final List<String> ANSWERS = List.of("yes", "partly", "no", "?", "–");
    private static final int OTHER_TOOLS = 5;

    /** The cells of a row without its kind of flow: what is said of Whodunit, and of each other tool. */
    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ")))
                .filter(cells -> cells.size() == OTHER_TOOLS + 2)
                .filter(cells ->
                        !cells.get(1).equals("Whodunit") && !cells.get(1).equals("---"))
                .map(cells -> cells.subList(1, cells.size()))
                .toList();
    }

    private static List<String> shownTests() throws IOException {
        return rows().stream()
                .flatMap(cells -> LINK.matcher(cells.get(0)).results())
                .map(FlowKindsPageTest::kind)
                .distinct()
                .toList();
    }

    private static String kind(MatchResult link) {
        return link.group(2) + "." + link.group(1);
    }

    private static List<String> tests() {
        return FlowKindsTest.methods()
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .toList();
    }

    @Test
    void everyRowNamesTestsThatAreThereAndEveryTestIsInARow() throws IOException {
        assertThat(shownTests()).containsExactlyInAnyOrderElementsOf(tests());
    }

    @Test
    void yesIsSaidOnlyWhereATestIsNamed() throws IOException {
        assertThat(rows())
                .extracting(cells -> cells.get(0))
                .allMatch(answer ->
                        answer.startsWith("yes: [") || ANSWERS.subList(1, 3).contains(answer));
    }

    @Test
    void atLeastSixtyRowsSayYes() throws IOException {
        assertThat(rows())
                .extracting(cells -> cells.get(0))
                .filteredOn(answer -> answer.startsWith("yes"))
                .hasSizeGreaterThanOrEqualTo(60);
    }

    @Test
    void everyOtherToolHasOneOfTheAnswersThatThePageExplains() throws IOException {
        assertThat(rows())
                .flatExtracting(cells -> cells.subList(1, cells.size()))
                .isSubsetOf(ANSWERS);
    }
}
