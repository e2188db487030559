package dev.whodunit.snapshots;

import static dev.whodunit.snapshots.FlightRuns.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotDamageTest {

    private static final Path FILE = Path.of("com", "acme", "ranks.snap");
    private static final String ACCEPT =
            "accept the current run with -Dwhodunit.update=FlightDelaysTest#ranksAirportsByDelay.";
    private static final String RESTORE = ". Restore it from version control, or " + ACCEPT;
    private static final String TEXT = SnapshotFile.text(KEY, FlightRuns.snapshot());

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 9})
    void aFileThatIsCutAtALineIsCalledSo(int lines) {
        thrownBy(String.join("\n", TEXT.lines().toList().subList(0, lines)) + "\n")
                .hasMessage("The snapshot " + FILE + " is cut off after line " + lines
                        + ": its last line, with the number of lines, is not there" + RESTORE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.5, 0.7, 0.9})
    void aFileThatIsCutAnywhereIsCalledSo(double share) {
        thrownBy(TEXT.substring(0, (int) (TEXT.length() * share)))
                .hasMessageContaining(" is cut off after line ")
                .hasMessageEndingWith(RESTORE);
    }

    @Test
    void anEmptyFileIsCutOff() {
        thrownBy("").hasMessageContaining(" is cut off after line 0: ");
    }

    @Test
    void aMissingLineIsNoticed() {
        List<String> lines = new ArrayList<>(TEXT.lines().toList());
        lines.remove(3);

        thrownBy(String.join("\n", lines) + "\n")
                .hasMessage("The snapshot " + FILE + " should have 9 lines before its last one, but has 8" + RESTORE);
    }

    @Test
    void aChangeByHandIsNoticed() {
        thrownBy(TEXT.replace("\"max\":1264", "\"max\":1265"))
                .hasMessage(
                        "The snapshot " + FILE + " was changed after it was written: the digest in line 10 is not that"
                                + " of the lines before it" + RESTORE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<<<<<<< HEAD", "=======", ">>>>>>> their-branch", "||||||| base"})
    void aMergeConflictIsNamedWithItsLine(String marker) {
        thrownBy(TEXT.replaceFirst("\n", "\n" + marker.replace("$", "\\$") + "\n"))
                .hasMessage("The snapshot " + FILE + " has a merge conflict in line 2. Take one side as a whole (git"
                        + " checkout --ours or --theirs) and run the test, or " + ACCEPT);
    }

    @Test
    void eachSideOfAMergeConflictIsShown() {
        String other = SnapshotFile.text(
                KEY,
                Snapshot.of(FlightRuns.flights(FlightRuns.ON_TIME, "[{\"airport\":\"ABE\",\"mean\":1.0}]")
                        .build()));

        thrownBy("<<<<<<< HEAD\n" + TEXT + "||||||| base\n" + "=======\n" + other + ">>>>>>> their-branch\n")
                .hasMessageStartingWith("The snapshot " + FILE + " has a merge conflict in line 1; the sides have:\n")
                .hasMessageMatching("(?s).*\n  rank: \\[.* \\(HEAD\\), \\[\\{\"airport\":\"ABE\",\"mean\":1.0}]"
                        + " \\(their-branch\\)\n.*")
                .hasMessageEndingWith(
                        "\nTake one side as a whole (git checkout --ours or --theirs) and run the test, or " + ACCEPT);
    }

    @Test
    void aNewerFormatVersionIsNotGuessedAt() {
        thrownBy(TEXT.replace("\"version\":1,\"key\"", "\"version\":3,\"key\""))
                .hasMessage("The snapshot " + FILE + " has format version 3, but this Whodunit reads versions up to 2."
                        + " Use the newer Whodunit that wrote it, or " + ACCEPT);
    }

    @Test
    void theSnapshotOfAnotherTestIsNamed() {
        assertThatThrownBy(() -> SnapshotParser.parse(TEXT, FILE, SnapshotKey.of("com.acme.FlightDelaysTest", "sorts")))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("The snapshot " + FILE + " belongs to the test"
                        + " com.acme.FlightDelaysTest#ranksAirportsByDelay, not to com.acme.FlightDelaysTest#sorts. If"
                        + " the test was renamed or the file copied, delete the file and accept the current run with"
                        + " -Dwhodunit.update=FlightDelaysTest#sorts. If both tests exist, rename one of them.");
    }

    @Test
    void aLineThatIsNotJsonIsNamed() {
        thrownBy(TEXT.replaceFirst("\n\\{\"step\"", "\n{\"step"))
                .hasMessageStartingWith("The snapshot " + FILE + " cannot be read at line 2: it is not JSON: ")
                .hasMessageEndingWith(RESTORE);
    }

    @Test
    void aLineThatIsNoObjectIsNamed() {
        thrownBy(replaceLine(3, "[1]"))
                .hasMessage("The snapshot " + FILE + " cannot be read at line 4: it is not a JSON object" + RESTORE);
    }

    @Test
    void aLineOfUnknownKindIsNamed() {
        thrownBy(replaceLine(3, "{\"a\":1}"))
                .hasMessage("The snapshot " + FILE
                        + " cannot be read at line 4: it is neither an artifact nor a step nor values nor code nor a library"
                        + RESTORE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"step\":\"a\"}",
                "{\"code\":\"a\"}",
                "{\"library\":\"a\"}",
                "{\"step\":\"a\",\"artifact\":\"a\",\"kind\":\"SPELL\"}"
            })
    void aLineThatLacksSomethingIsNamed(String line) {
        thrownBy(replaceLine(3, line))
                .hasMessageStartingWith("The snapshot " + FILE + " cannot be read at line 4: ")
                .hasMessageEndingWith(RESTORE);
    }

    @Test
    void blocksAndFingerprintsThatCannotBeAreNamed() {
        thrownBy(TEXT.replaceFirst("\"blocks\":\\[\"[0-9a-f]{16}:", "\"blocks\":[\""))
                .hasMessageContaining(" cannot be read at line 5: a block is two digests with a colon, not \"");
        thrownBy(TEXT.replaceFirst("\"inputs\":\"..", "\"inputs\":\""))
                .hasMessageContaining(" cannot be read at line 2: a fingerprint has 32 hexadecimal digits, but got ");
    }

    @Test
    void anyOtherFileIsNamed() {
        thrownBy("{}\n")
                .hasMessage(
                        "The snapshot " + FILE + " cannot be read at line 1: it does not begin with a header of format"
                                + " \"whodunit-snapshot\"" + RESTORE);
    }

    private static String replaceLine(int index, String line) {
        List<String> lines = new ArrayList<>(TEXT.lines().toList());
        assertThat(lines.set(index, line)).startsWith("{\"step\"");
        return String.join("\n", lines) + "\n";
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> thrownBy(String text) {
        return assertThatThrownBy(() -> SnapshotParser.parse(text, FILE, KEY)).isInstanceOf(SnapshotException.class);
    }
}
