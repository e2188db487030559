package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.diagnosis.Culprit.Grade;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceExcerptTest {

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    return trim(text.strip());    | strip | 17
                    return stripped(strip(text)); | strip | 16
                    Row row = new Row(text);      | Row   | 0
                    total += price;               | price | 9
                    """)
    void theCaretPointsAtTheNameWhereItIsAWordOfItsOwn(String line, String name, int column) {
        assertThat(excerpt("\t\t" + line + "  ", 1, name))
                .containsExactly("1 | " + line, "  | " + " ".repeat(column) + "^");
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    for (String n : ns) sum += n.length() * 1.1; | ''
                    return a.b(c);                               | gone
                    """)
    void aLineWithoutTheNameHasNoCaret(String line, String name) {
        assertThat(excerpt(line, 1, name)).containsExactly("1 | " + line);
    }

    @Test
    void theMarginIsAsWideAsTheNumber() {
        assertThat(SourceExcerpt.of(culprit(List.of(103), "b"), (type, file) -> Optional.of(numbered(200))))
                .containsExactly("103 | a.b(103);", "    |   ^");
    }

    @Test
    void whatIsNoLongerInTheSourceIsNotShown() {
        assertThat(excerpt("one line", 2, "")).isEmpty();
        assertThat(excerpt("   ", 1, "")).isEmpty();
        assertThat(SourceExcerpt.of(culprit(List.of(), ""), (type, file) -> Optional.of(List.of("x"))))
                .isEmpty();
        assertThat(SourceExcerpt.of(culprit(List.of(1), ""), Sources.NONE)).isEmpty();
    }

    private static List<String> numbered(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "    a.b(" + number + ");")
                .toList();
    }

    private static List<String> excerpt(String text, int line, String name) {
        return SourceExcerpt.of(culprit(List.of(line), name), (type, file) -> Optional.of(List.of(text)));
    }

    private static Culprit culprit(List<Integer> lines, String pointsAt) {
        return new Culprit(
                FunctionRef.of(FunctionKind.METHOD, "com.acme.Prices", "total", "()V"),
                "Prices.java",
                lines,
                pointsAt,
                Grade.CERTAIN,
                CodeChange.CHANGED,
                "result 1 → 2",
                List.of(),
                0,
                0,
                0,
                1);
    }
}
