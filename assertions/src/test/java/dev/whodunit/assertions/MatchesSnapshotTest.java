package dev.whodunit.assertions;

import static dev.whodunit.assertions.Fixtures.failureOf;
import static dev.whodunit.assertions.WhodunitAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import dev.whodunit.snapshots.SnapshotOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.FileInfo;

class MatchesSnapshotTest {

    private static final Path FILE = Path.of("missing.snap");

    private static Fixtures.Handle run(SnapshotOutcome outcome) {
        return Fixtures.handle(Fixtures.flightDelays(), Map.of(), outcome);
    }

    @Test
    void acceptsWhatMatchesOrWasWritten() {
        assertThat(run(new SnapshotOutcome.Matches(FILE))).matchesSnapshot();
        assertThat(run(new SnapshotOutcome.Created(FILE))).matchesSnapshot();
        assertThat(run(new SnapshotOutcome.Updated(FILE))).matchesSnapshot();
    }

    @Test
    void reportsAMissingSnapshot() {
        Fixtures.Handle run = run(new SnapshotOutcome.Missing(FILE, "no snapshot here"));
        assertThat(failureOf(() -> assertThat(run).matchesSnapshot())).isEqualTo("no snapshot here");
    }

    @Test
    void handsBothTextsToTheDevelopmentEnvironment(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.snap"), "accepted");
        Fixtures.Handle run = run(new SnapshotOutcome.Differs(file, "rank changed", "accepted", "current"));

        AssertionFailedError failure = catchThrowableOfType(
                AssertionFailedError.class, () -> assertThat(run).as("daily").matchesSnapshot());

        assertThat(failure).hasMessage("[daily] rank changed");
        assertThat(((FileInfo) failure.getExpected().getValue()).getContents())
                .asString()
                .isEqualTo("accepted");
        assertThat(failure.getActual().getValue()).isEqualTo("current");
    }

    @Test
    void showsTheAcceptedTextWhereTheFileIsGone() {
        Fixtures.Handle run = run(new SnapshotOutcome.Differs(FILE, "rank changed", "accepted", "current"));
        AssertionFailedError failure = catchThrowableOfType(
                AssertionFailedError.class, () -> assertThat(run).matchesSnapshot());
        assertThat(failure.getExpected().getValue()).isEqualTo("accepted");
    }

    @Test
    void comparesAStepWithAllThatItCalled() {
        Fixtures.Handle run = run(new SnapshotOutcome.Matches(FILE));
        assertThat(run).step("readFlights").matchesSnapshot("reading");

        assertThat(run.parts()).containsExactly("reading");
        Recording cut = run.compared().get(0);
        assertThat(cut.steps()).extracting(step -> step.function().method()).containsExactly("readFlights", "parse");
        assertThat(cut.roots()).extracting(Step::id).containsExactly(0);
        assertThat(cut.step(0).site().index()).isEqualTo(-1);
        assertThat(cut.step(0).log().parent(0)).isEqualTo(-1);
        assertThat(cut.step(1).parent()).isZero();
    }

    @Test
    void comparesAnArtifactInTheWholeRun() {
        Fixtures.Handle run = run(new SnapshotOutcome.Matches(FILE));
        assertThat(run).artifact("flights").matchesSnapshot("flights");

        assertThat(run.parts()).containsExactly("flights");
        assertThat(run.compared()).containsExactly(run.recording());
        ArtifactRef asserted = run.artifacts().get(0);
        assertThat(run.recording().step(asserted.step()).function().method()).isEqualTo("readFlights");
        assertThat(asserted.part()).isEqualTo(ArtifactRef.Part.OUTPUT);
    }

    @Test
    void aRecordingHasNoSnapshot() {
        assertThat(failureOf(() -> assertThat(Fixtures.flightDelays()).matchesSnapshot()))
                .startsWith("A recording by itself cannot be compared with a snapshot");
    }
}
