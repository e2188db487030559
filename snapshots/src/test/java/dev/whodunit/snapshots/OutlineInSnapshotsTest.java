package dev.whodunit.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.run.Contents;
import dev.whodunit.run.Outline;
import dev.whodunit.run.Outline.Column;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Runs;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlineInSnapshotsTest {

    private static final SnapshotKey KEY = SnapshotKey.of("com.acme.LargeTest", "large");
    private static final Path FILE = Path.of("large.snap");
    private static final String JSON = "[{\"a\":1}]";
    private static final Outline OUTLINE = new Outline(
            Outline.Unit.ROWS,
            1_000_000,
            4_096,
            new Random(1).ints(245).boxed().toList(),
            List.of(
                    new Column("a", 3, "-1.5", "1E+3", Column.MANY, -7),
                    new Column("b", 0, "\"\\\"x\"", "\"y\"", 2, 5),
                    new Column("", 0, "", "", 2, 5)));

    private static Recording run(Outline outline, int steps) {
        Runs runs = Runs.of("Large");
        Consumer<Runs.StepBuilder> made = step -> step.out(Runs.artifact("", "List<Row>", JSON));
        for (int i = 0; i < steps; i++) {
            runs.step("read" + i, made);
        }
        Recording run = runs.build();
        Contents contents = new Contents(Map.of(), List.of(), Map.of(Runs.fingerprint(JSON), outline));
        return new Recording(run.identity(), run.steps(), run.map(), run.libraries(), contents, run.notices());
    }

    private static String text(int steps) {
        return SnapshotFile.text(KEY, Snapshot.of(run(OUTLINE, steps)));
    }

    @Test
    void anOutlineComesBack() {
        Snapshot snapshot = Snapshot.of(run(OUTLINE, 1));

        assertThat(SnapshotParser.parse(SnapshotFile.text(KEY, snapshot), FILE, KEY))
                .isEqualTo(snapshot);
        assertThat(snapshot.entries().get(0).outline()).contains(OUTLINE);
    }

    @Test
    void itIsNoPartOfWhatIsCompared() {
        Snapshot with = Snapshot.of(run(OUTLINE, 1));
        Snapshot without = Snapshot.of(Runs.of("Large")
                .step("read0", step -> step.out(Runs.artifact("", "List<Row>", JSON)))
                .build());

        assertThat(with.matches(without)).isTrue();
        assertThat(without.entries().get(0).outline()).isEmpty();
    }

    @Test
    void theSnapshotOfAnArtifactOfAMillionRowsIsSmall() {
        assertThat(text(1).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(3_000);
    }

    @Test
    void aSnapshotStaysSmallHoweverManyAreLarge() {
        assertThat(text(500).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(100_000 + 500 * 400);
        assertThat(Snapshot.of(run(OUTLINE, 500)).entries())
                .filteredOn(entry -> entry.outline().isPresent())
                .hasSize(54);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"block\":4096|\"block\":4095|an outline has rows or bytes, and blocks of a power of two of them",
                "\"block\":4096|\"block\":8192|an outline of 1000000 in blocks of 8192 has 123 blocks",
                "\"rows\":1000000|\"rows\":0|an outline has rows or bytes",
                "\"blocks\":\"|\"blocks\":\"AAA|the digests of blocks have four bytes each",
                "\"blocks\":\"|\"blocks\":\"*|Illegal base64 character",
                "\"digest\":\"0|\"digest\":\"z|not a hexadecimal digit"
            })
    void aDamagedOutlineIsToldWithItsLine(String old, String damaged, String reason) {
        String text = text(1);
        assertThat(text).contains(old);

        assertThatThrownBy(() -> SnapshotParser.parse(text.replace(old, damaged), FILE, KEY))
                .isInstanceOf(SnapshotException.class)
                .hasMessageStartingWith("The snapshot large.snap cannot be read at line 2: ")
                .hasMessageContaining(reason);
    }
}
