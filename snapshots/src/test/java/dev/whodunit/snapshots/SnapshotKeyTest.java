package dev.whodunit.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotKeyTest {

    @Test
    void theFileLiesInTheFoldersOfPackageAndClass() {
        assertThat(SnapshotKey.of("com.acme.FlightsTest", "ranks").path())
                .isEqualTo(Path.of("com", "acme", "FlightsTest", "ranks.snap"));
    }

    @Test
    void aClassWithoutPackageHasAFolderOfItsOwn() {
        assertThat(SnapshotKey.of("FlightsTest", "ranks").path()).isEqualTo(Path.of("FlightsTest", "ranks.snap"));
    }

    @Test
    void nestedClassesAreJoinedByADot() {
        assertThat(SnapshotKey.of("com.acme.FlightsTest$Nightly$Late", "ranks").path())
                .isEqualTo(Path.of("com", "acme", "FlightsTest.Nightly.Late", "ranks.snap"));
    }

    @Test
    void overloadsAndInvocationsAndPartsAreInTheName() {
        SnapshotKey key = new SnapshotKey(
                "com.acme.FlightsTest", "ranks", List.of("java.nio.file.Path", "int"), List.of("3", "1"), "cleaning");

        assertThat(key.path().getFileName()).hasToString("ranks(Path,int)[3][1]@cleaning.snap");
        assertThat(key).hasToString("com.acme.FlightsTest#ranks(java.nio.file.Path,int)[3][1]@cleaning");
    }

    @Test
    void invocationsThatContainBracketsAreToldApart() {
        SnapshotKey one = new SnapshotKey("A", "m", List.of(), List.of("x][y"), "");
        SnapshotKey two = new SnapshotKey("A", "m", List.of(), List.of("x", "y"), "");

        assertThat(one.toString()).isNotEqualTo(two.toString());
        assertThat(one.path()).isNotEqualTo(two.path());
    }

    @Test
    void argumentsAreInTheNameOfTheFileInAscii() {
        SnapshotKey plain = new SnapshotKey("A", "m", List.of(), List.of("=SJC,2"), "");
        SnapshotKey accent = new SnapshotKey("A", "m", List.of(), List.of("=San Jos\u00e9"), "");

        assertThat(plain.path()).isEqualTo(Path.of("A", "m[=SJC,2].snap"));
        assertThat(accent.path().getFileName().toString()).matches("m\\[=San Jos_]~[0-9a-f]{8}\\.snap");
        assertThat(accent).hasToString("A#m[=San Jos\u00e9]");
    }

    @Test
    void thePatternIsWhatAPersonTypes() {
        assertThat(SnapshotKey.of("com.acme.FlightsTest$Nightly", "ranks").pattern())
                .isEqualTo("FlightsTest.Nightly#ranks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"con", "CON", "Aux", "nul", "prn", "com1", "LPT9", "conin$"})
    void namesThatWindowsReservesGetAHash(String reserved) {
        assertThat(FileName.of(reserved, ".snap")).matches("\\Q" + reserved + "\\E~[0-9a-f]{8}\\.snap");
        assertThat(FileName.of(reserved, "")).matches("\\Q" + reserved + "\\E~[0-9a-f]{8}");
    }

    @Test
    void aReservedNameIsAlsoReservedBeforeADot() {
        assertThat(FileName.of("Con.Nightly", "")).matches("Con~[0-9a-f]{8}\\.Nightly");
    }

    @ParameterizedTest
    @CsvSource({
        "a/b, a_b",
        "a\\b, a_b",
        "a:b, a_b",
        "a*b, a_b",
        "a?b, a_b",
        "a\"b, a_b",
        "a<b, a_b",
        "a|b, a_b",
        "'', _",
        "trailing., trailing._",
        ".hidden, _.hidden",
        "'space ', 'space _'",
        "a~b, a_b"
    })
    void charactersThatAreIllegalSomewhereAreReplacedAndMadeUpForByAHash(String name, String readable) {
        assertThat(FileName.of(name, "")).matches("\\Q" + readable + "\\E~[0-9a-f]{8}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ranks", "ranks airports by delay", "größe", "東京", "a.b-c_d(e,f)[1]", "console", "com10"})
    void legalNamesStayAsTheyAre(String name) {
        assertThat(FileName.of(name, ".snap")).isEqualTo(name + ".snap");
    }

    @Test
    void longNamesAreCutAndEndInAHash() {
        String name = FileName.of("x".repeat(200), ".snap");

        assertThat(name).hasSize(120).matches("x+~[0-9a-f]{8}\\.snap");
        assertThat(FileName.of("x".repeat(201), ".snap")).isNotEqualTo(name);
    }

    @Test
    void composedAndDecomposedAccentsHaveTwoNames() {
        assertThat(FileName.of("e\u0301", "")).isNotEqualTo(FileName.of("\u00e9", ""));
    }

    @Test
    void namesDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(FileName.of("CONIN$", "")).startsWith("CONIN$~");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyTwoTextsHaveTwoLegalNames(long seed) {
        Random random = new Random(seed);
        Set<String> texts = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(60), 0, 0x1FFFF).forEach(text::appendCodePoint);
            random.ints(random.nextInt(4), ' ', 'z').forEach(text::appendCodePoint);
            if (texts.add(text.toString())) {
                String name = FileName.of(text.toString(), ".snap");
                assertThat(names.add(name)).isTrue();
                assertThat(name)
                        .doesNotContainPattern("[\\x00-\\x1f\"*/:<>?\\\\|]")
                        .doesNotContainPattern("^[. ]");
                assertThat(name.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(120);
            }
        }
    }
}
