package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContentDifferenceTest {

    @Test
    void equalTextsHaveNoDifference() {
        assertThat(ContentDifference.between("[1,2]", "[1,2]").isEmpty()).isTrue();
    }

    @Test
    void aRowThatIsGoneIsOneLine() {
        assertThat(ContentDifference.between("[{\"a\":1},{\"a\":2},{\"a\":3}]", "[{\"a\":1},{\"a\":3}]")
                        .lines())
                .containsExactly("- [1] {\"a\":2}");
    }

    @Test
    void aNewRowIsOneLine() {
        assertThat(ContentDifference.between("[1,3]", "[1,2,3]").lines()).containsExactly("+ [1] 2");
    }

    @Test
    void aFieldOfARowIsNamedWithItsPathAndNumbersWithTheirDelta() {
        assertThat(ContentDifference.between("[{\"delay\":14,\"id\":1}]", "[{\"delay\":15.5,\"id\":1}]")
                        .lines())
                .containsExactly("~ [0].delay: 14 → 15.5 (+1.5)");
    }

    @Test
    void fieldsThatComeAndGoAreNamed() {
        assertThat(ContentDifference.between("{\"a\":1,\"b\":true}", "{\"a\":1,\"c\":null}")
                        .lines())
                .containsExactly("- .b: true", "+ .c: null");
    }

    @Test
    void textThatIsNoJsonIsComparedAsAWhole() {
        assertThat(ContentDifference.between("<a>", "<b>").lines()).containsExactly("~ <a> → <b>");
    }

    @Test
    void halvesOfSurrogatePairsAreEscapedSinceNoFileCanHoldThem() {
        assertThat(ContentDifference.between("\"a\\uD83C\"", "\"\uD83C\uDF89\"").lines())
                .containsExactly("~ \"a\\uD83C\" → \"\uD83C\uDF89\"");
    }

    @Test
    void onlyTheFirstDifferencesAreSpelledOut() {
        String accepted = rows(20_000, 0);
        String current = rows(20_000, 1);

        ContentDifference difference = ContentDifference.between(accepted, current);

        assertThat(difference.count()).isEqualTo(20_000);
        assertThat(difference.linesWithRest())
                .hasSize(ContentDifference.MAX_LINES + 1)
                .last()
                .isEqualTo("… and 19,990 more differences");
    }

    private static String rows(int count, int add) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{\"id\":" + i + ",\"value\":" + (i + add) + "}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    void seriesOfNumbersAreComparedPlaceByPlace() {
        assertThat(ContentDifference.between("[1,2.5,3,4]", "[1,3,4,4]").lines())
                .containsExactly("~ [1]: 2.5 → 3 (+0.5)", "~ [2]: 3 → 4 (+1)");
    }
}
