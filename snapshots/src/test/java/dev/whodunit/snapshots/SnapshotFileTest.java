package dev.whodunit.snapshots;

import static dev.whodunit.snapshots.FlightRuns.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.RandomRuns;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Runs;
import dev.whodunit.run.Step;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotFileTest {

    private static final Path FILE = Path.of("some.snap");

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anySnapshotComesBackEqualThroughUtf8(long seed) {
        Snapshot snapshot = Snapshot.of(RandomRuns.of(seed));

        byte[] bytes = SnapshotFile.text(KEY, snapshot).getBytes(StandardCharsets.UTF_8);

        assertThat(SnapshotParser.parse(new String(bytes, StandardCharsets.UTF_8), FILE, KEY))
                .isEqualTo(snapshot);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void soDoTheValuesOfItsExecutions(long seed) {
        Recording run = RandomRuns.of(seed);
        Snapshot snapshot = Snapshot.of(run).keeping(run, SnapshotFileTest::all, KeptValues.ROOM);

        Snapshot read = SnapshotParser.parse(SnapshotFile.text(KEY, snapshot), FILE, KEY);

        assertThat(read.values().steps())
                .extracting(KeptStep::unpacked)
                .containsExactlyElementsOf(snapshot.values().steps().stream()
                        .map(KeptStep::unpacked)
                        .toList());
        assertThat(SnapshotFile.text(KEY, read)).isEqualTo(SnapshotFile.text(KEY, snapshot));
    }

    private static List<Artifact> all(Step step, Call call) {
        return KeptValues.artifacts(call).toList();
    }

    @Test
    void onlyASnapshotWithValuesIsOfTheNewerVersion() {
        Recording run = FlightRuns.flights(FlightRuns.ON_TIME, "[]").build();
        Snapshot without = Snapshot.of(run);
        Snapshot with = without.keeping(run, SnapshotFileTest::all, KeptValues.ROOM);

        assertThat(SnapshotFile.text(KEY, without)).contains("\"version\":1").doesNotContain("{\"values\"");
        assertThat(SnapshotFile.text(KEY, with)).contains("\"version\":2").contains("{\"values\"");
        assertThat(with.matches(without)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noLineIsBrokenByAnyDefinitionOfALine(long seed) {
        String text = SnapshotFile.text(KEY, Snapshot.of(RandomRuns.of(seed)));

        assertThat(text.split("\\R", -1)).hasSameSizeAs(text.split("\n", -1));
        assertThat(text.lines()).allMatch(line -> line.startsWith("{\"") && line.endsWith("}"));
    }

    @Test
    void everyEntryMethodAndLibraryHasALine() {
        assertThat(SnapshotFile.text(KEY, FlightRuns.snapshot()).lines())
                .extracting(line -> line.substring(2, line.indexOf('"', 2)))
                .containsExactly("format", "step", "step", "step", "step", "step", "code", "code", "library", "lines");
    }

    @Test
    void theHeaderNamesFormatKeyPipelineAndRecording() {
        assertThat(SnapshotFile.text(KEY, FlightRuns.snapshot()))
                .startsWith("{\"format\":\"whodunit-snapshot\",\"version\":1,"
                        + "\"key\":\"com.acme.FlightDelaysTest#ranksAirportsByDelay\",\"pipeline\":\"FlightDelays\","
                        + "\"recording\":\"" + FlightRuns.snapshot().recording() + "\"}\n");
    }

    @Test
    void columnsAreReadable() {
        assertThat(SnapshotFile.text(KEY, FlightRuns.snapshot()))
                .contains("\"rows\":3,\"columns\":{"
                        + "\"origin\":{\"nulls\":0,\"min\":\"ABE\",\"max\":\"YUM\",\"distinct\":3},"
                        + "\"delay\":{\"nulls\":1,\"min\":-51,\"max\":1264,\"distinct\":2,\"mean\":606.5}}");
    }

    @Test
    void linesOfCodeAreNotInTheFile() {
        String text = SnapshotFile.text(KEY, FlightRuns.snapshot());

        assertThat(text).doesNotContain("FlightDelays.java").doesNotContain("\"line\"");
    }

    @Test
    void oneChangedArtifactChangesItsLineAndTheHeaderAndFooterOnly() {
        List<String> before = lines(FlightRuns.snapshot());
        List<String> after =
                lines(Snapshot.of(FlightRuns.flights(FlightRuns.ON_TIME, "[{\"airport\":\"ABE\",\"mean\":1.0}]")
                        .build()));

        assertThat(after).hasSameSizeAs(before);
        assertThat(Stream.of(1, 3, 4, 5, 6, 7, 8)).allMatch(i -> before.get(i).equals(after.get(i)));
        assertThat(after.get(2)).isNotEqualTo(before.get(2)).contains("\"step\":\"rank\"");
    }

    @Test
    void carriageReturnsOfACheckoutAreTolerated() {
        String text = SnapshotFile.text(KEY, FlightRuns.snapshot()).replace("\n", "\r\n");

        assertThat(SnapshotParser.parse(text, FILE, KEY)).isEqualTo(FlightRuns.snapshot());
    }

    @Test
    void theTextDoesNotDependOnTheLocale() {
        String usual = SnapshotFile.text(KEY, Snapshot.of(RandomRuns.of(11)));
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));

            assertThat(SnapshotFile.text(KEY, Snapshot.of(RandomRuns.of(11)))).isEqualTo(usual);
            assertThat(SnapshotParser.parse(usual, FILE, KEY)).isEqualTo(Snapshot.of(RandomRuns.of(11)));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\ude00", "\u2028", "\u2029", "\u0085", "\u0000", "\ufeff", "\u202e", "\u200b"})
    void harmfulCharactersInPreviewsAreEscapedAndComeBack(String harmful) {
        Snapshot snapshot = preview("a" + harmful + "b");

        String text = SnapshotFile.text(KEY, snapshot);

        String escape = String.format(Locale.ROOT, "\\u%04x", (int) harmful.charAt(0));
        assertThat(text).doesNotContain(harmful).containsIgnoringCase(escape);
        assertThat(SnapshotParser.parse(text, FILE, KEY)).isEqualTo(snapshot);
    }

    @Test
    void lettersOfAllScriptsAreReadable() {
        assertThat(SnapshotFile.text(KEY, preview("Zürich 東京 \ud83d\ude00"))).contains("Zürich 東京 \ud83d\ude00");
    }

    @Test
    void aFileHasNoByteOrderMarkAndEndsInOneLineFeed() {
        assertThat(SnapshotFile.text(KEY, FlightRuns.snapshot()))
                .startsWith("{")
                .endsWith("\"}\n")
                .doesNotContain("\r");
    }

    @Test
    void previewsAreBounded() {
        String preview = "x".repeat(99) + "\ud83d\ude00" + "y".repeat(500);

        assertThat(preview(preview).entries().get(0).preview()).isEqualTo("x".repeat(99) + "…");
    }

    private static Snapshot preview(String preview) {
        Artifact artifact =
                new Artifact("", "String", ArtifactState.COMPLETE, Runs.fingerprint(preview), -1, preview, "");
        return Snapshot.of(
                Runs.of("Flights").step("read", step -> step.out(artifact)).build());
    }

    private static List<String> lines(Snapshot snapshot) {
        return SnapshotFile.text(KEY, snapshot).lines().toList();
    }
}
