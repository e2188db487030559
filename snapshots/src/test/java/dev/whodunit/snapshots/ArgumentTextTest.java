package dev.whodunit.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentTextTest {

    private record Order(int number) {}

    static List<Object[]> plain() {
        return List.of(
                new Object[] {3, "3"},
                new Object[] {-7L, "-7"},
                new Object[] {1.5f, "1.5"},
                new Object[] {Double.NaN, "NaN"},
                new Object[] {new BigDecimal("1.50"), "1.50"},
                new Object[] {true, "true"},
                new Object[] {'x', "x"},
                new Object[] {"SJC", "SJC"},
                new Object[] {"San José", "San José"},
                new Object[] {DayOfWeek.MONDAY, "MONDAY"},
                new Object[] {String.class, "java.lang.String"},
                new Object[] {LocalDate.of(2024, 2, 29), "2024-02-29"},
                new Object[] {Duration.ofMinutes(90), "PT1H30M"},
                new Object[] {Path.of("data", "flights.csv"), "data/flights.csv"},
                new Object[] {new File("data", "flights.csv"), "data/flights.csv"},
                new Object[] {Path.of("data", "flights.csv").toAbsolutePath(), "data/flights.csv"},
                new Object[] {List.of(1, 2), "[1,2]"},
                new Object[] {Arrays.asList("a", null), "[a,null]"},
                new Object[] {new int[] {1, 2}, "[1,2]"},
                new Object[] {new String[0], "[]"});
    }

    @ParameterizedTest
    @MethodSource("plain")
    void plainValuesAreCalledWhatTheyAre(Object value, String text) {
        assertThat(ArgumentText.of(value)).contains(text);
    }

    static List<Object> notPlain() {
        return List.of(
                new Order(1),
                new Object(),
                List.of(new Order(1)),
                new Object[] {new Object()},
                Collections.nCopies(9, 1),
                Path.of("/somewhere/else"),
                Path.of("junit-4711471147114711", "flights.csv"),
                Path.of(System.getProperty("java.io.tmpdir"), "flights.csv"),
                System.getProperty("java.io.tmpdir") + "/flights.csv",
                "in " + System.getProperty("user.dir"),
                ((Runnable) () -> {}).getClass());
    }

    @ParameterizedTest
    @MethodSource("notPlain")
    void whatMayBeCalledOtherwiseNextTimeOrElsewhereHasNoText(Object value) {
        assertThat(ArgumentText.of(value)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a,b;`\"a,b\"`",
                "[a];`\"[a]\"`",
                "null;`\"null\"`",
                "``;`\"\"`",
                "` a`;`\" a\"`",
                "`a\"b`;`\"a\\\"b\"`"
            })
    void whatCouldBeTakenForSomethingElseIsInQuotes(String text, String quoted) {
        assertThat(ArgumentText.of(text)).contains(quoted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\t", "\0", "\u2028", "\u0085", "\ud800", "\ufeff", "a\u202eb"})
    void oddCharactersAreEscaped(String odd) {
        assertThat(ArgumentText.of(odd))
                .hasValueSatisfying(text -> assertThat(text).matches("\"a?\\\\(u[0-9A-Fa-f]{4}|[nrt])b?\""));
    }

    @Test
    void twoTextsAreNeverCalledTheSame() {
        List<String> texts =
                List.of("", " ", "null", "\"null\"", "a", "a ", "A", "a,b", "[a]", "\\", "\\\\", "\"", "\n", "\\n");

        assertThat(texts.stream()
                        .map(ArgumentText::of)
                        .map(Optional::orElseThrow)
                        .distinct())
                .hasSameSizeAs(texts)
                .doesNotContain("null");
        assertThat(ArgumentText.joined(List.of("a", "b")))
                .isNotEqualTo(ArgumentText.of("a,b").orElseThrow());
    }

    @Test
    void longTextsAreCutAndEndInAHash() {
        String cut = ArgumentText.joined(List.of("x".repeat(1000)));

        assertThat(cut).hasSizeLessThan(180).matches("x{160}…~[0-9a-f]{8}");
        assertThat(ArgumentText.joined(List.of("x".repeat(1001)))).isNotEqualTo(cut);
    }

    @Test
    void theLocaleMakesNoDifference() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(ArgumentText.of(1234.5)).contains("1234.5");
        } finally {
            Locale.setDefault(before);
        }
    }
}
