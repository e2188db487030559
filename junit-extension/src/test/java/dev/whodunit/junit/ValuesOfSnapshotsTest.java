package dev.whodunit.junit;

import static dev.whodunit.junit.CheckedOutProject.isAsAccepted;
import static dev.whodunit.junit.CheckedOutProject.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import dev.whodunit.junit.ToleratedWithoutRecordingTest.PlainTestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import targets.knobs.Knobs;
import targets.orders.Checkout;
import targets.orders.Parcels;

/** Snapshots have the values that a tolerance is about, as far as there is room, and whoever lacks some is told. */
@Tag("any-jdk") // zlib packs nearly alike on all of them, and no test comes near a bound
class ValuesOfSnapshotsTest {

    @TempDir
    Path folder;

    private CheckedOutProject project;

    @BeforeEach
    void checkOut() {
        project = new CheckedOutProject(folder);
    }

    @AfterEach
    void forget() {
        Knobs.reset();
    }

    @Test
    void aSnapshotThatWasAcceptedWithoutValuesIsToBeAcceptedOnceMore() throws IOException {
        project.run(PlainTestCase.class);
        project.forgetRecordings();
        Knobs.price = 1.5000001;

        assertThat(project.run(PlainTestCase.class, settings("whodunit.tolerance", "0.001"))
                        .failures())
                .contains(
                        "Only the snapshot is at hand for the tolerance of 1e-3, and it has no values: if it was"
                                + " accepted before there was that tolerance, accept it once more; else there was no room (whodunit.values).");
    }

    @Test
    void whatFillsAFileInVersionControlIsNotInIt() throws IOException {
        Map<String, String> small = settings("whodunit.values", "1000");
        project.run(LargeTestCase.class, small);
        project.forgetRecordings();
        Knobs.direction = 0.5000001;

        assertThat(project.run(LargeTestCase.class, small).failures())
                .contains(
                        "Only the snapshot is at hand for the tolerance of 1e-3, and it has no values: if it was accepted before there was that tolerance, accept it once more; else there was no room (whodunit.values).");
        assertThat(Files.size(project.snapshot(LargeTestCase.class))).isLessThan(20_000);
    }

    @Test
    void whoeverAcceptsASnapshotIsToldWhatItHasNoRoomFor() {
        assertThat(project.run(LargeTestCase.class, Map.of("whodunit.update", "auto", "whodunit.values", "1000"))
                        .failures())
                .contains(
                        "Note: The snapshot does not have the values of curve, though the tolerance of 1e-3 is about them.");
    }

    @Test
    void whoReviewsAChangeIsToldWhatTheSnapshotHasNoRoomFor() {
        Map<String, String> small = settings("whodunit.values", "1000");
        project.run(BesideLargeTestCase.class, small);
        Knobs.suffix = "!";

        assertThat(project.run(BesideLargeTestCase.class, small).failures())
                .contains("Note: The snapshot does not have the values of ", "curve");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 100})
    void thereIsRoomForAHundredExecutionsOfEachOfSeveralSteps(int parcels) throws IOException {
        Knobs.items = parcels;

        assertThat(project.changed(ParcelsTestCase.class, () -> Knobs.direction = 0.5000001))
                .isEmpty();
        assertThat(Files.size(project.snapshot(ParcelsTestCase.class))).isLessThan(200_000);
    }

    @Test
    void andForMoreWhereSomebodySaysSo() throws IOException {
        Knobs.items = 600;
        Map<String, String> roomy = settings("whodunit.values", "1000000");
        project.run(ParcelsTestCase.class, roomy);
        project.forgetRecordings();
        Knobs.direction = 0.5000001;

        assertThat(project.run(ParcelsTestCase.class, roomy).failures()).isEmpty();
    }

    @Test
    void whatTakesLeastHasItsRoomFirst() throws IOException {
        Map<String, String> small = settings("whodunit.values", "1000");
        project.run(BesideLargeTestCase.class, small);

        assertThat(project.lines(BesideLargeTestCase.class))
                .anyMatch(line -> line.startsWith("{\"values\":\"bill > embedding\""))
                .noneMatch(line -> line.startsWith("{\"values\":\"curve\""));
    }

    @Test
    void ofARuleAboutATypeOnlyValuesWithThatTypeAreInTheSnapshot() throws IOException {
        assertThat(project.changed(TypesTestCase.class, () -> Knobs.price = 1.55))
                .isEmpty();

        assertThat(project.lines(TypesTestCase.class))
                .filteredOn(line -> line.startsWith("{\"values\""))
                .extracting(line -> line.substring(11, line.indexOf('"', 11)))
                .contains("bill > basket", "bill > items")
                .doesNotContain("bill > fee", "bill > invoice", "bill");
    }

    @Test
    void whatPassesBesideTheRecordingOnlyIsTold() throws IOException {
        Map<String, String> small = settings("whodunit.values", "500");
        project.run(ParcelsTestCase.class, small);
        Knobs.direction = 0.5000001;

        assertThat(warnings(() -> assertThat(
                                project.run(ParcelsTestCase.class, small).failures())
                        .isEmpty()))
                .anyMatch(
                        warning -> warning.contains("Where only the snapshot is at hand, as on a build server, this run"
                                        + " would fail at Parcels.")
                                && warning.contains("(raise whodunit.values"));
    }

    private static List<String> warnings(Runnable tests) {
        List<String> told = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                told.add(new SimpleFormatter().formatMessage(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("dev.whodunit.verification");
        log.addHandler(handler);
        try {
            tests.run();
        } finally {
            log.removeHandler(handler);
        }
        return told;
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(types = "Line", absolute = 0.1)
    static class TypesTestCase {

        @Test
        void bills(PipelineRun run) {
            isAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(
            fields = {"weight", "price", "total", "bill"},
            absolute = 0.001)
    static class ParcelsTestCase {

        @Test
        void bills(PipelineRun run) {
            assertThat(Parcels.bill((int) Knobs.items)).isPositive();
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(relative = 0.001)
    static class LargeTestCase {

        @Test
        void bills(PipelineRun run) {
            assertThat(Arrays.stream(Checkout.curve(10_000))).isNotEmpty();
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(relative = 0.001)
    static class BesideLargeTestCase {

        @Test
        void bills(PipelineRun run) {
            assertThat(Arrays.stream(Checkout.curve(10_000))).isNotEmpty();
            isAsAccepted(run);
        }
    }
}
