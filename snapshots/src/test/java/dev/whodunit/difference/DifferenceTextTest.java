package dev.whodunit.difference;

import static dev.whodunit.difference.Compared.json;
import static dev.whodunit.difference.Compared.lines;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTextTest {

    @ParameterizedTest
    @CsvSource({"abc,3", "日本語,6", "e\u0301,1", "ﾃｽﾄ,3", "한글,4", "🎉,2", "ｆｕｌｌ,8", "a\u200Bb,2"})
    void widthIsCountedAsATerminalDoes(String text, int columns) {
        assertThat(DisplayWidth.of(text)).isEqualTo(columns);
    }

    @Test
    void wideCharactersAreCutByTheColumnsThatTheyTake() {
        assertThat(lines("'" + "日本語".repeat(30) + "'", "'" + "日本国".repeat(30) + "'", 60))
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(60));
    }

    @Test
    void aMarkStaysWithItsCharacter() {
        assertThat(Excerpt.head("e\u0301e\u0301e\u0301", 2)).isEqualTo("e\u0301…");
        assertThat(Excerpt.tail("e\u0301e\u0301e\u0301", 2)).isEqualTo("…e\u0301");
        assertThat(Excerpt.middleCut("abcdefghij", 7)).isEqualTo("abcd…ij");
    }

    @Test
    void aRowIsCutWhereTheLineEnds() {
        assertThat(lines("[{'id':1,'text':'" + "word ".repeat(50) + "'}]", "[]", 40))
                .containsExactly("- [0] {\"id\":1,\"text\":\"word word word wo…");
    }

    @Test
    void contextIsLeftOutWhereThereIsNoRoomForIt() {
        assertThat(lines("[{'id':1,'v':1},{'id':2,'v':1}]", "[{'id':1,'v':2},{'id':2,'v':1}]", 30))
                .containsExactly("~ [0].v: 1 → 2 (+1, +100%)");
    }

    @Test
    void longPathsLoseTheirMiddle() {
        assertThat(lines("{'" + "k".repeat(100) + "':1}", "{'" + "k".repeat(100) + "':2}", 60))
                .containsExactly("~ ." + "k".repeat(19) + "…" + "k".repeat(9) + ": 1 → 2 (+1, +100%)");
    }

    @Test
    void coloursTellBeforeFromAfterAndShowTheWord() {
        Differences differences = Differences.between(json("{'a':'red fox'}"), json("{'a':'green fox'}"), 10);

        assertThat(new DifferenceText(80, true).lines(differences))
                .containsExactly(
                        "\u001B[1m~ \u001B[0m.a: \u001B[31m\"\u001B[0m\u001B[1;31mred\u001B[0m\u001B[31m fox\"\u001B[0m"
                                + " → \u001B[32m\"\u001B[0m\u001B[1;32mgreen\u001B[0m\u001B[32m fox\"\u001B[0m");
    }

    @Test
    void whatIsLeftIsCountedByKind() {
        assertThat(rest(0, 0, 0, 0, 12, 0)).isEqualTo("… and 12 more moved");
        assertThat(rest(132, 0, 0, 0, 0, 0)).isEqualTo("… and 132 more changed");
        assertThat(rest(2_400, 2_400, 1_200, 0, 0, 0)).isEqualTo("… and 2,400 more changed in 1,200 rows");
        assertThat(rest(3, 3, 3, 1, 0, 2)).isEqualTo("… and 6 more (3 rows changed, 1 row added, 2 in another order)");
    }

    private static String rest(long changed, long inRows, long rows, long added, long moved, long reordered) {
        return new Totals(changed, inRows, rows, added, added, 0, 0, moved, reordered)
                .asRest()
                .replace(" rows moved", " moved");
    }

    @Test
    void aKeyWithQuotationMarksIsEscaped() {
        assertThat(lines("{'a\\'b':1}", "{}")).containsExactly("- [\"a\\\"b\"]: 1");
    }
}
