package dev.whodunit.snapshots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.run.RandomRuns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotLinesTest {

    private static final SnapshotKey ONE = SnapshotKey.of("com.acme.TotalsTest", "adds");
    private static final SnapshotKey OTHER = SnapshotKey.of("com.acme.SumsTest", "adds \u2028 \"two\"");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aSnapshotIsWrittenAsThatOfAnotherTestAsIfItHadBeenMadeForIt(long seed) {
        Snapshot snapshot = Snapshot.of(RandomRuns.of(seed));

        assertThat(SnapshotLines.ofTest(SnapshotFile.text(ONE, snapshot), OTHER.toString()))
                .isEqualTo(SnapshotFile.text(OTHER, snapshot));
    }

    @Test
    void whatWindowsHasDoneToItsLinesDoesNotMatter() {
        String text = SnapshotFile.text(ONE, Snapshot.of(RandomRuns.of(1)));

        assertThat(SnapshotLines.ofTest(text.replace("\n", "\r\n"), ONE.toString()))
                .isEqualTo(text);
        assertThat(SnapshotLines.steps(text.replace("\n", "\r\n"))).isEqualTo(SnapshotLines.steps(text));
    }

    @Test
    void stepsAreTheSameWhateverTheirValuesAre() {
        String text = SnapshotFile.text(ONE, Snapshot.of(RandomRuns.of(1)));

        assertThat(SnapshotLines.steps(text.replaceAll("\"(inputs|outputs)\":\"[0-9a-f]+\"", "\"$1\":\"0\"")))
                .isEqualTo(SnapshotLines.steps(text))
                .isPresent();
        assertThat(SnapshotLines.steps(text.replaceFirst("\"step\":\"", "\"step\":\"other")))
                .isNotEqualTo(SnapshotLines.steps(text));
    }

    @Test
    void whatIsNoWholeSnapshotHasNone() {
        String text = SnapshotFile.text(ONE, Snapshot.of(RandomRuns.of(1)));

        assertThat(SnapshotLines.steps("")).isEmpty();
        assertThat(SnapshotLines.steps(text.substring(0, text.length() - 10))).isEmpty();
        assertThat(SnapshotLines.steps(text.substring(0, text.lastIndexOf('\n', text.length() - 2) + 1)))
                .isEmpty();
        assertThatThrownBy(() -> SnapshotLines.ofTest("no snapshot", "any")).isInstanceOf(SnapshotException.class);
    }
}
