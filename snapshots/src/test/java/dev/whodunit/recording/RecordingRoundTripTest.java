package dev.whodunit.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.RandomRuns;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Runs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingRoundTripTest {

    @TempDir
    Path folder;

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyRunComesBackEqual(long seed) {
        Recording run = RandomRuns.of(seed);

        RecordingWriter.write(run, folder.resolve("run"));

        assertThat(RecordingReader.read(folder.resolve("run"))).isEqualTo(run);
    }

    @Test
    void theSameRunHasTheSameBytes() throws IOException {
        Path first = RecordingWriter.write(RandomRuns.of(7), folder.resolve("first"));
        Path second = RecordingWriter.write(RandomRuns.of(7), folder.resolve("second"));

        assertThat(second).hasSameBinaryContentAs(first);
    }

    @Test
    void theBytesDoNotDependOnTheLocale() throws IOException {
        byte[] usual = Files.readAllBytes(RecordingWriter.write(RandomRuns.of(7), folder.resolve("usual")));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            Path turkish = RecordingWriter.write(RandomRuns.of(7), folder.resolve("turkish"));

            assertThat(turkish).hasBinaryContent(usual);
            assertThat(RecordingReader.read(turkish)).isEqualTo(RandomRuns.of(7));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyStepHasALineOfItsOwnEndingInLineFeed() throws IOException {
        Recording run = Runs.of("Flights")
                .step("read", step -> step.out("List<Row>", "[{}]"))
                .step("rank", step -> step.out("List<Row>", "[{},{}]"))
                .build();

        String text = Files.readString(RecordingWriter.write(run, folder.resolve("run")));

        assertThat(text).endsWith("}\n").doesNotContain("\r");
        assertThat(text.lines().filter(line -> line.contains("\"samples\""))).hasSize(2);
    }

    @Test
    void aNameEndingInJsonIsTheFileWithTheObjectsBesideIt() {
        Recording run = Runs.of("Flights")
                .step("read", step -> step.out("List<Row>", "[{}]"))
                .build();

        Path file = RecordingWriter.write(run, folder.resolve("flights.json"));

        assertThat(file).isEqualTo(folder.resolve("flights.json"));
        assertThat(folder.resolve("objects")).isDirectory();
        assertThat(RecordingReader.read(file)).isEqualTo(run);
    }

    @Test
    void runsSideBySideStoreTheSameArtifactOnce() throws IOException {
        Recording run = Runs.of("Flights")
                .step("read", step -> step.out("List<Row>", "[{}]"))
                .build();
        RecordingWriter.write(run, folder.resolve("first"));
        Path object = objectFiles().get(0);
        FileTime longAgo = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(object, longAgo);

        RecordingWriter.write(run, folder.resolve("second"));

        Fingerprint fingerprint = Runs.fingerprint("[{}]");
        assertThat(objectFiles())
                .containsExactly(folder.resolve("objects")
                        .resolve(fingerprint.toString().substring(0, 2))
                        .resolve(fingerprint + ".json.gz"));
        assertThat(Files.getLastModifiedTime(object)).isEqualTo(longAgo);
    }

    @Test
    void aFileThatIsNamedExactlyCanBeReadAsWellAsItsFolder() {
        Recording run = Runs.of("Flights")
                .step("read", step -> step.out("List<Row>", "[{}]"))
                .build();

        Path file = RecordingWriter.write(run, folder.resolve("run"));

        assertThat(file).isEqualTo(folder.resolve("run").resolve("recording.json"));
        assertThat(RecordingReader.read(file)).isEqualTo(RecordingReader.read(folder.resolve("run")));
    }

    @Test
    void aRecordingReplacesTheOneBeforeAndLeavesNothingElse() throws IOException {
        RecordingWriter.write(RandomRuns.of(1), folder.resolve("run"));

        RecordingWriter.write(RandomRuns.of(2), folder.resolve("run"));

        assertThat(RecordingReader.read(folder.resolve("run"))).isEqualTo(RandomRuns.of(2));
        try (Stream<Path> files = Files.list(folder.resolve("run"))) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void columnsAreCompressedLittleEndianNumbers() {
        assertThat(inflated(Columns.ofInts(1, i -> 0x01020304))).containsExactly(4, 3, 2, 1);
        assertThat(inflated(Columns.ofLongs(1, i -> 1))).containsExactly(1, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void columnsOfIntsHoldTheDifferences() {
        assertThat(inflated(Columns.ofInts(2, i -> 7 + i))).containsExactly(7, 0, 0, 0, 1, 0, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 1_000, 100_000})
    void columnsOfAnyLengthComeBackEqual(int length) {
        int[] ints = new Random(length).ints(length).toArray();
        long[] longs = new Random(length).longs(length).toArray();

        assertThat(Columns.toInts(Columns.ofInts(length, i -> ints[i]))).isEqualTo(ints);
        assertThat(Columns.toLongs(Columns.ofLongs(length, i -> longs[i]))).isEqualTo(longs);
    }

    @Test
    void aColumnThatIsCutOffIsRefused() {
        byte[] column = Columns.ofInts(100, i -> i * i);

        assertThatThrownBy(() -> Columns.toInts(Arrays.copyOf(column, column.length / 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a column is not complete");
    }

    private static byte[] inflated(byte[] column) {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(column))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void manyExecutionsAndAContentOfTwentyThousandRowsComeBackEqual() {
        String rows = "[" + "{\"delay\":12,\"origin\":\"SJC\"},".repeat(19_999) + "{\"delay\":13,\"origin\":\"é\"}]";
        Recording run = Runs.of("Flights")
                .step("read", step -> step.out("List<Row>", rows))
                .step("clean", step -> {
                    for (int i = 0; i < 100_000; i++) {
                        step.call("\"" + i + "\"", "\"" + i % 7 + "\"");
                    }
                })
                .build();

        Path file = RecordingWriter.write(run, folder.resolve("run"));

        assertThat(RecordingReader.read(file)).isEqualTo(run);
        assertThat(file.toFile().length()).isLessThan(100_000 * 33L);
    }

    @Test
    void textBeyondAsciiIsEscapedSoThatEveryEncodingReadsIt() throws IOException {
        Recording run = Runs.of("Flüge").build();

        byte[] bytes = Files.readAllBytes(RecordingWriter.write(run, folder.resolve("run")));

        assertThat(new String(bytes, StandardCharsets.US_ASCII)).contains("\"pipeline\":\"Fl\\u00FCge\"");
    }

    private List<Path> objectFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("objects"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
