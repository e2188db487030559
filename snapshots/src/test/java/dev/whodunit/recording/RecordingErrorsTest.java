package dev.whodunit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Runs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingErrorsTest {

    private static final String ROWS = "[{\"delay\":1},{\"delay\":2}]";
    private static final Recording RUN =
            Runs.of("Flights").step("read", step -> step.out("List<Row>", ROWS)).build();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void writeARecording() {
        file = RecordingWriter.write(RUN, folder.resolve("run"));
    }

    @Test
    void aMissingRecordingIsNamed() {
        assertThatThrownBy(() -> RecordingReader.read(folder.resolve("other")))
                .isInstanceOf(RecordingException.class)
                .hasMessage(
                        "There is no recording at " + folder.resolve("other").resolve("recording.json")
                                + ". Run the test again to make a new recording.");
    }

    @Test
    void aRecordingThatIsNoFileIsUnreadable() throws IOException {
        Files.createDirectories(folder.resolve("odd").resolve("recording.json"));

        assertThatThrownBy(() -> RecordingReader.read(folder.resolve("odd")))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith(
                        "The recording " + folder.resolve("odd").resolve("recording.json") + " cannot be read: ")
                .hasMessageEndingWith("Make sure that it is a file that may be read.");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.1, 0.25, 0.5, 0.75, 0.9, 0.99})
    void aRecordingThatIsCutOffIsCalledSo(double share) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, (int) (bytes.length * share)));

        assertThatThrownBy(() -> RecordingReader.read(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith("The recording " + file + " is cut off at line ")
                .hasMessageEndingWith(". Run the test again to make a new recording.");
    }

    @Test
    void aNewerFormatVersionIsNotGuessedAt() throws IOException {
        replace("\"version\":8", "\"version\":9");

        assertThatThrownBy(() -> RecordingReader.read(file))
                .isInstanceOf(RecordingException.class)
                .hasMessage("The recording " + file + " has format version 9, but this Whodunit reads versions up to 8."
                        + " Use the Whodunit that wrote it, or run the test again to make a new recording.");
    }

    @Test
    void anOlderFormatVersionIsRecordedAgain() throws IOException {
        replace("\"version\":8", "\"version\":1");

        assertThatThrownBy(() -> RecordingReader.read(file))
                .isInstanceOf(RecordingException.class)
                .hasMessage("The recording " + file
                        + " has format version 1 of an older Whodunit; this one reads version 8."
                        + " Run the test again to make a new recording.");
    }

    @Test
    void anotherFormatIsNamed() throws IOException {
        replace("whodunit-recording", "something-else");

        assertThatThrownBy(() -> RecordingReader.read(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("is damaged near line 1, column ")
                .hasMessageContaining(
                        "expected the format \"whodunit-recording\", but found \"something-else\". Run the test again");
    }

    @Test
    void aFieldInTheWrongPlaceIsNamedWithItsLine() throws IOException {
        replace("\"parent\"", "\"father\"");

        assertThatThrownBy(() -> RecordingReader.read(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("is damaged near line 2, column ")
                .hasMessageContaining("expected the field \"parent\", but found \"father\"");
    }

    @Test
    void aValueThatCannotBeIsNamed() throws IOException {
        replace("\"kind\":\"METHOD\"", "\"kind\":\"SPELL\"");

        assertThatThrownBy(() -> RecordingReader.read(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("is damaged near line 2, column ")
                .hasMessageContaining("SPELL");
    }

    @Test
    void aColumnThatUnpacksToFarMoreThanAnyRunHasIsRefused() throws IOException {
        String text = Files.readString(file);
        String bomb = Base64.getEncoder().encodeToString(Columns.ofLongs(9_000_000, i -> 0));
        Files.writeString(
                file,
                Pattern.compile("\"outputs\":\"[^\"]*\"").matcher(text).replaceFirst("\"outputs\":\"" + bomb + "\""));

        assertThatThrownBy(() -> RecordingReader.read(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("is damaged near line 2, column ")
                .hasMessageContaining("a column has more than 67108864 bytes. Run the test again");
    }

    @Test
    void somethingAfterTheEndIsNotOverlooked() throws IOException {
        Files.writeString(file, Files.readString(file) + "{}");

        assertThatThrownBy(() -> RecordingReader.read(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("expected the end of the file");
    }

    @Test
    void objectsAreNotLookedForAnywhereElse() throws IOException {
        replace("../objects", "../../objects");

        assertThatThrownBy(() -> RecordingReader.read(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("expected the folder \"objects\" or \"../objects\", but found \"../../objects\"");
    }

    @Test
    void aMissingObjectIsNamed() throws IOException {
        Files.delete(object());

        assertThatThrownBy(() -> RecordingReader.read(file))
                .isInstanceOf(RecordingException.class)
                .hasMessage("The recording " + file + " refers to the artifact " + object()
                        + ", which is not there. Copy recordings together with their folder \"objects\", or run the"
                        + " test again to make a new recording.");
    }

    @Test
    void anObjectThatIsCutOffIsNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(object());
        Files.write(object(), Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> RecordingReader.read(file))
                .isInstanceOf(RecordingException.class)
                .hasMessage("The recording " + file + " refers to the artifact " + object()
                        + ", which is cut off. Delete that file and run the test again to make a new recording.");
    }

    @Test
    void anObjectThatIsDamagedIsNamed() throws IOException {
        Files.writeString(object(), "this was never compressed");

        assertThatThrownBy(() -> RecordingReader.read(file))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("refers to the artifact " + object() + ", which cannot be read: ")
                .hasMessageEndingWith("Delete that file and run the test again to make a new recording.");
    }

    @Test
    void anEmptyObjectIsWrittenAnew() throws IOException {
        Files.write(object(), new byte[0]);

        RecordingWriter.write(RUN, folder.resolve("run"));

        assertThat(RecordingReader.read(file)).isEqualTo(RUN);
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() throws IOException {
        Files.writeString(folder.resolve("file"), "in the way");
        Path inTheWay = folder.resolve("file").resolve("run");

        assertThatThrownBy(() -> RecordingWriter.write(RUN, inTheWay))
                .isInstanceOf(RecordingException.class)
                .hasMessageStartingWith("The recording of [engine:junit-jupiter]/[class:FlightsTest] could not be"
                        + " written to " + inTheWay.resolve("recording.json") + ": ")
                .hasMessageEndingWith("Make sure that the folder can be written to and that the disk is not full.");
    }

    private Path object() {
        Fingerprint fingerprint = Runs.fingerprint(ROWS);
        return folder.resolve("objects")
                .resolve(fingerprint.toString().substring(0, 2))
                .resolve(fingerprint + ".json.gz");
    }

    private void replace(String old, String replacement) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replaceFirst(Pattern.quote(old), replacement));
    }
}
