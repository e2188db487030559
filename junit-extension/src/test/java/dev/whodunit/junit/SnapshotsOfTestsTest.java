package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import dev.whodunit.review.PendingSnapshots;
import dev.whodunit.review.Review;
import dev.whodunit.review.Selection;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.reporting.ReportEntry;
import targets.orders.Orders;

class SnapshotsOfTestsTest {

    private static final String AMOUNTS = "whodunit.test.amounts";

    /** As a shell on Windows takes it, or one elsewhere. */
    private static final String ACCEPT =
            "Accept:  mvn test '-Dtest=SnapshotsOfTestsTest$TotalTestCase#totals' -Dwhodunit.update=SnapshotsOfTestsTest.TotalTestCase#totals"
                    .replace('\'', File.separatorChar == '\\' ? '"' : '\'');

    @TempDir
    Path folder;

    @AfterEach
    void forgetAmounts() {
        System.clearProperty(AMOUNTS);
    }

    @Test
    void theFirstSnapshotWaitsToBeReviewed() {
        TestCaseRun run = run(Map.of("whodunit.update", "auto"));

        assertThat(run.failures())
                .contains("There is no snapshot " + snapshot() + " of " + TotalTestCase.class.getName() + "#totals yet."
                        + " Look at what this run gave, and accept it.\n"
                        + ACCEPT + "\n"
                        + "Pending: " + pending());
        assertThat(snapshot()).doesNotExist();
        assertThat(new Review(new PendingSnapshots(folder.resolve("snapshots")), folder.resolve("snapshots"))
                        .accept(new Selection(List.of("*#totals"))))
                .hasSize(1);
        assertThat(run(Map.of("whodunit.update", "auto")).failures()).isEmpty();
    }

    @Test
    void aRunThatIsAsAcceptedAgainTakesItsOwnPendingSnapshotAway() throws IOException {
        run(Map.of());
        System.setProperty(AMOUNTS, "5");
        run(Map.of());
        assertThat(pending()).exists();
        Path ofAnother = Files.writeString(pending().resolveSibling("other.snap.new"), "another test's");
        System.clearProperty(AMOUNTS);

        assertThat(run(Map.of()).failures()).isEmpty();

        assertThat(pending()).doesNotExist();
        assertThat(ofAnother).exists();
    }

    @Test
    void whatIsWrittenMayFailTheTestAllTheSame() {
        assertThat(run(Map.of("whodunit.update", "all-and-fail")).failures())
                .contains("The snapshot " + snapshot() + " of ")
                .contains(" was written, and the test fails all the same, as the setting whodunit.update says.");
        assertThat(snapshot()).exists();
        assertThat(run(Map.of("whodunit.update", "all-and-fail")).failures()).isEmpty();
    }

    @Test
    void noneWritesNeitherASnapshotNorAPendingOne() {
        assertThat(run(Map.of("whodunit.update", "none")).failures())
                .contains("There is no snapshot ")
                .endsWith("Snapshots are read-only here, since the setting whodunit.update is none.");
        assertThat(folder.resolve("snapshots")).doesNotExist();
    }

    @Test
    void onABuildServerWhatIsPendingIsBelowTheBuildFolder() throws IOException {
        run(Map.of());
        String written = Files.readString(snapshot());
        System.setProperty(AMOUNTS, "5");

        assertThat(run(Map.of("CI", "true")).failures())
                .contains(
                        "Pending: "
                                + folder.resolve(
                                        "whodunit/pending/dev/whodunit/junit/SnapshotsOfTestsTest.TotalTestCase/totals.snap.new"));
        assertThat(pending()).doesNotExist();
        assertThat(Files.readString(snapshot())).isEqualTo(written);
    }

    @Test
    void whatIsPendingMayLieElsewhere() {
        Path elsewhere = folder.resolve("elsewhere");

        assertThat(run(Map.of("whodunit.update", "auto", "whodunit.pending", elsewhere.toString()))
                        .failures())
                .contains("Pending: " + elsewhere);
        assertThat(folder.resolve("snapshots")).doesNotExist();
    }

    @Test
    void theFirstSnapshotIsAcceptedWhereThatIsAskedFor() throws IOException {
        TestCaseRun run = run(Map.of());

        assertThat(run.failures()).isEmpty();
        assertThat(Files.readString(snapshot())).contains(TotalTestCase.class.getName() + "#totals", "Orders.clean");
    }

    @Test
    void anUnchangedRunMatchesAndLeavesTheSnapshotAlone() throws IOException {
        run(Map.of());
        String written = Files.readString(snapshot());

        assertThat(run(Map.of()).failures()).isEmpty();
        assertThat(Files.readString(snapshot())).isEqualTo(written);
    }

    @Test
    void aRunWithOtherInputsDoesNotMatch() throws IOException {
        run(Map.of());
        String written = Files.readString(snapshot());
        System.setProperty(AMOUNTS, "5");

        assertThat(run(Map.of()).failures()).contains("Orders", ACCEPT);
        assertThat(Files.readString(snapshot())).isEqualTo(written);
    }

    @Test
    void aChangeIsAcceptedOnRequest() throws IOException {
        run(Map.of());
        String written = Files.readString(snapshot());
        System.setProperty(AMOUNTS, "5");

        assertThat(run(Map.of("whodunit.update", "*TotalTestCase#totals")).failures())
                .isEmpty();
        assertThat(Files.readString(snapshot())).isNotEqualTo(written);
        assertThat(run(Map.of()).failures()).isEmpty();
    }

    @Test
    void aSnapshotThatIsWrittenIsTold() {
        List<String> logged = logged(() -> assertThat(told(run(Map.of()))).containsExactly("written " + snapshot()));

        assertThat(logged)
                .containsExactly("Whodunit wrote the snapshot " + snapshot()
                        + ", which later runs are compared with: review it and commit it.");
    }

    @Test
    void aSnapshotThatIsReplacedIsTold() {
        run(Map.of());
        System.setProperty(AMOUNTS, "5");

        List<String> logged = logged(() ->
                assertThat(told(run(Map.of("whodunit.update", "true")))).containsExactly("replaced " + snapshot()));

        assertThat(logged)
                .containsExactly(
                        "Whodunit replaced the snapshot " + snapshot() + ": review what changed in it and commit it.");
    }

    @Test
    void ofASnapshotThatStaysAsItIsNothingIsTold() {
        run(Map.of());

        assertThat(logged(() -> assertThat(told(run(Map.of()))).isEmpty())).isEmpty();
        assertThat(logged(() ->
                        assertThat(told(run(Map.of("whodunit.update", "true")))).isEmpty()))
                .isEmpty();
    }

    private static List<String> told(TestCaseRun run) {
        return run.results().allEvents().reportingEntryPublished().stream()
                .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs())
                .flatMap(entry -> Optional.ofNullable(entry.get("whodunit.snapshot")).stream())
                .toList();
    }

    /** What the JDK's own logging gets; it stands behind System.Logger where nothing else is set up. */
    private static List<String> logged(Runnable work) {
        List<String> messages = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord message) {
                messages.add(new SimpleFormatter().formatMessage(message));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("dev.whodunit.junit");
        logger.addHandler(handler);
        try {
            work.run();
            return messages;
        } finally {
            logger.removeHandler(handler);
        }
    }

    @Test
    void onABuildServerAMissingSnapshotFailsTheTest() {
        assertThat(run(Map.of("CI", "true")).failures())
                .contains("There is no snapshot " + snapshot())
                .contains("the environment variable CI says that this is a build server")
                .contains("Accept on a developer's machine with -Dwhodunit.update=");
        assertThat(snapshot()).doesNotExist();
    }

    @Test
    void invocationsHaveSnapshotsOfTheirOwn() throws IOException {
        assertThat(TestCaseRun.of(folder, RepeatedTestCase.class).failures()).isEmpty();
        try (Stream<Path> files = Files.walk(folder.resolve("snapshots"))) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("totals[1].snap", "totals[2].snap");
        }
    }

    @Test
    void aSnapshotThatIsCutOffIsTold() throws IOException {
        run(Map.of());
        String text = Files.readString(snapshot());
        Files.writeString(snapshot(), text.substring(0, text.length() / 2));

        assertThat(run(Map.of()).failures()).contains(snapshot().toString(), "is cut off after line");
    }

    @Test
    void conflictMarkersInASnapshotAreTold() throws IOException {
        run(Map.of());
        String text = Files.readString(snapshot());
        Files.writeString(snapshot(), text.replaceFirst("\n", "\n<<<<<<< HEAD\n"));

        assertThat(run(Map.of()).failures()).contains(snapshot().toString()).contains("conflict");
    }

    @Test
    void twoTestsWithOneSnapshotFileAreTold() {
        TestCaseRun run = TestCaseRun.of(folder, SameFileTestCase.class);

        assertThat(run.passed()).isEqualTo(1);
        assertThat(run.failures())
                .contains("Two tests have one snapshot file, " + folder.resolve("snapshots"))
                .contains("SameFileTestCase#totals", "SameFileTestCase#Totals", "Rename one of them.");
    }

    private TestCaseRun run(Map<String, String> settings) {
        return TestCaseRun.of(folder, settings, TotalTestCase.class);
    }

    private Path pending() {
        return snapshot().resolveSibling("totals.snap.new");
    }

    private Path snapshot() {
        return folder.resolve("snapshots/dev/whodunit/junit/SnapshotsOfTestsTest.TotalTestCase/totals.snap");
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class TotalTestCase {

        @Test
        void totals(PipelineRun run) {
            Orders.total(List.of(1, -2, Integer.getInteger(AMOUNTS, 3)));
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }

    /** File systems of Windows and macOS have one file for both names. */
    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class SameFileTestCase {

        @Test
        void totals(PipelineRun run) {
            Orders.total(List.of(1));
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }

        @Test
        void Totals(PipelineRun run) {
            totals(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Orders.class)
    static class RepeatedTestCase {

        @RepeatedTest(2)
        void totals(PipelineRun run) {
            Orders.total(List.of(1));
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }
}
