package dev.whodunit.junit;

import static dev.whodunit.junit.CheckedOutProject.isAsAccepted;
import static dev.whodunit.junit.CheckedOutProject.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
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

/** A tolerance holds where only what is in version control is at hand, as on a build server. */
@Tag("any-jdk") // what is near enough is so on all of them
class ToleratedWithoutRecordingTest {

    private static final String FEE = "whodunit.test.fee";

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
        System.clearProperty(FEE);
    }

    @Test
    void numbersMayBeALittleOff() throws IOException {
        assertThat(project.changed(NumbersTestCase.class, () -> Knobs.price = 1.5000001))
                .isEmpty();
    }

    @Test
    void andWhoIsFurtherOffIsNamedWithBothValues() throws IOException {
        assertThat(project.changed(NumbersTestCase.class, () -> Knobs.price = 1.75))
                .contains("> CHANGED   basket", "1.5 → 1.75");
    }

    @ParameterizedTest
    @ValueSource(classes = {ToleranceRulesTest.OrderTestCase.class, ToleranceRulesTest.OrderByKeyTestCase.class})
    void elementsMayComeInAnotherOrder(Class<?> testCase) throws IOException {
        assertThat(project.changed(testCase, () -> Knobs.isReversed = true)).isEmpty();
    }

    @Test
    void whatAStepGivesMayBeALittleOffWhereverItIsHandedOn() throws IOException {
        assertThat(project.changed(ToleranceRulesTest.StepTestCase.class, () -> System.setProperty(FEE, "6")))
                .isEmpty();
    }

    @Test
    void butNotTheSameNumberOfAnotherStep() throws IOException {
        assertThat(project.changed(ToleranceRulesTest.StepTestCase.class, () -> {
                    System.setProperty(FEE, "6");
                    Knobs.items = 4;
                }))
                .contains("> CHANGED   items")
                .doesNotContain("CHANGED   fee");
    }

    @Test
    void codeOfTheUserMayDecide() throws IOException {
        assertThat(project.changed(ToleranceRulesTest.ComparedTestCase.class, () -> Knobs.direction = 0.51))
                .isEmpty();
    }

    @Test
    void anArtifactOfItsOwnMayBeALittleOffWhateverElseIs() throws IOException {
        assertThat(project.changed(ArtifactTestCase.class, () -> {
                    Knobs.price = 1.5000001;
                    Knobs.suffix = "!";
                }))
                .isEmpty();
    }

    @Test
    void aRunThatIsNearEnoughIsKeptWhereNoRecordingIsSoThatLinesAreKnown() throws IOException {
        assertThat(project.changed(NumbersTestCase.class, () -> Knobs.price = 1.5000001))
                .isEmpty();
        Knobs.price = 1.75;

        assertThat(project.run(NumbersTestCase.class).failures()).contains("> CHANGED   basket", "Checkout.java:");
    }

    @Test
    void butItIsNotWhatTheNextOneIsHeldAgainst() throws IOException {
        assertThat(project.changed(NumbersTestCase.class, () -> Knobs.price = 1.501))
                .isEmpty();
        Knobs.price = 1.502;

        assertThat(project.run(NumbersTestCase.class).failures()).contains("> CHANGED   basket");
        Knobs.price = 1.499;
        assertThat(project.run(NumbersTestCase.class).failures()).isEmpty();
    }

    @Test
    void textsOfAnyLengthAreLookedThroughForNames() {
        Knobs.suffix = "x".repeat(100_000);

        assertThat(project.run(ToleranceRulesTest.OrderTestCase.class).failures())
                .isEmpty();
    }

    @Test
    void whereThereIsNoToleranceAnyMoreTheSameStepsAreHeldAgainstEachOther() throws IOException {
        Map<String, String> tolerant = settings("whodunit.tolerance", "0.001");
        project.run(PlainTestCase.class, tolerant);
        project.forgetRecordings();
        Knobs.suffix = "!";

        assertThat(project.run(PlainTestCase.class).failures())
                .contains("> CHANGED   invoice")
                .doesNotContain("CHANGED   basket", "affected");
    }

    @Test
    void whatPassesWithTheSnapshotAlonePassesBesideTheRecording() throws IOException {
        project.run(RankedTestCase.class);
        Knobs.direction = 0.5000001;

        assertThat(project.run(RankedTestCase.class).failures()).isEmpty();
        project.forgetRecordings();
        assertThat(project.run(RankedTestCase.class).failures()).isEmpty();
    }

    @Test
    void whatHelpsWhereOnlyTheSnapshotIsIsSaid() throws IOException {
        assertThat(project.changed(RankedInWordsTestCase.class, () -> Knobs.direction = 0.5000001))
                .contains(
                        "Not near enough are what these are given or give: Parcels.words λ1. Values of which no rule says"
                                + " something, by what the code calls them there, have to be equal");
    }

    @Test
    void linesThatAreNearEnoughAreNotInTheDiffOfWhoCallsThem() throws IOException {
        project.run(RankedTestCase.class);
        Knobs.direction = 0.5000001;
        Knobs.suffix = "!";
        project.run(RankedTestCase.class);

        try (Stream<Path> files = Files.walk(folder)) {
            Path diff = files.filter(file -> file.toString().endsWith(".diff"))
                    .findFirst()
                    .orElseThrow();
            assertThat(diff).content().contains("+{\"step\":\"rank\"").doesNotContain("+{\"step\":\"rank > ");
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    static class PlainTestCase {

        @Test
        void bills(PipelineRun run) {
            isAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(relative = 0.001)
    static class NumbersTestCase {

        @Test
        void bills(PipelineRun run) {
            isAsAccepted(run);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(relative = 0.001)
    static class ArtifactTestCase {

        @Test
        void bills(PipelineRun run) {
            Checkout.bill();
            WhodunitAssertions.assertThat(run).artifact("basket").matchesSnapshot("basket");
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(
            steps = {"Parcels.*", "Parcel.*", "Iterator.next"},
            absolute = 0.001)
    static class RankedTestCase {

        @Test
        void bills(PipelineRun run) {
            assertThat(Parcels.rank(30)).isNotEmpty();
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @Tolerate(
            fields = {"weight", "price", "zone*"},
            absolute = 0.001)
    static class RankedInWordsTestCase {

        @Test
        void bills(PipelineRun run) {
            assertThat(Parcels.rankInWords(30)).isNotEmpty();
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }
}
