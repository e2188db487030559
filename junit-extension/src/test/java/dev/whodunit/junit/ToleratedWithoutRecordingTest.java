package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import dev.whodunit.review.PendingSnapshots;
import dev.whodunit.review.Review;
import dev.whodunit.review.Selection;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import targets.knobs.Knobs;
import targets.orders.Checkout;
import targets.orders.Parcels;

/** A tolerance holds where only what is in version control is at hand, as on a build server. */
class ToleratedWithoutRecordingTest {

    private static final String FEE = "whodunit.test.fee";

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        Knobs.reset();
        System.clearProperty(FEE);
    }

    @Test
    void numbersMayBeALittleOff() throws IOException {
        assertThat(changed(NumbersTestCase.class, () -> Knobs.price = 1.5000001))
                .isEmpty();
    }

    @Test
    void andWhoIsFurtherOffIsNamedWithBothValues() throws IOException {
        assertThat(changed(NumbersTestCase.class, () -> Knobs.price = 1.75))
                .contains("> CHANGED   basket", "1.5 → 1.75");
    }

    @ParameterizedTest
    @ValueSource(classes = {ToleranceRulesTest.OrderTestCase.class, ToleranceRulesTest.OrderByKeyTestCase.class})
    void elementsMayComeInAnotherOrder(Class<?> testCase) throws IOException {
        assertThat(changed(testCase, () -> Knobs.isReversed = true)).isEmpty();
    }

    @Test
    void whatAStepGivesMayBeALittleOffWhereverItIsHandedOn() throws IOException {
        assertThat(changed(ToleranceRulesTest.StepTestCase.class, () -> System.setProperty(FEE, "6")))
                .isEmpty();
    }

    @Test
    void butNotTheSameNumberOfAnotherStep() throws IOException {
        assertThat(changed(ToleranceRulesTest.StepTestCase.class, () -> {
                    System.setProperty(FEE, "6");
                    Knobs.items = 4;
                }))
                .contains("> CHANGED   items")
                .doesNotContain("CHANGED   fee");
    }

    @Test
    void codeOfTheUserMayDecide() throws IOException {
        assertThat(changed(ToleranceRulesTest.ComparedTestCase.class, () -> Knobs.direction = 0.51))
                .isEmpty();
    }

    @Test
    void anArtifactOfItsOwnMayBeALittleOffWhateverElseIs() throws IOException {
        assertThat(changed(ArtifactTestCase.class, () -> {
                    Knobs.price = 1.5000001;
                    Knobs.suffix = "!";
                }))
                .isEmpty();
    }

    @Test
    void aSnapshotThatWasAcceptedWithoutValuesIsToBeAcceptedOnceMore() throws IOException {
        Map<String, String> alone = settings();
        TestCaseRun.of(folder, alone, PlainTestCase.class);
        forgetRecordings();
        Knobs.price = 1.5000001;
        alone.put("whodunit.tolerance", "0.001");

        assertThat(TestCaseRun.of(folder, alone, PlainTestCase.class).failures())
                .contains(
                        "Only the snapshot is at hand for the tolerance of 1e-3, and it has no values: if it was"
                                + " accepted before there was that tolerance, accept it once more; else there was no room (whodunit.values).");
    }

    @Test
    void whatFillsAFileInVersionControlIsNotInIt() throws IOException {
        Map<String, String> small = settings();
        small.put("whodunit.values", "1000");
        TestCaseRun.of(folder, small, LargeTestCase.class);
        forgetRecordings();
        Knobs.direction = 0.5000001;

        assertThat(TestCaseRun.of(folder, small, LargeTestCase.class).failures())
                .contains(
                        "Only the snapshot is at hand for the tolerance of 1e-3, and it has no values: if it was accepted before there was that tolerance, accept it once more; else there was no room (whodunit.values).");
        assertThat(snapshot(LargeTestCase.class)).isLessThan(20_000);
    }

    @Test
    void whoeverAcceptsASnapshotIsToldWhatItHasNoRoomFor() {
        assertThat(TestCaseRun.of(
                                folder,
                                Map.of("whodunit.update", "auto", "whodunit.values", "1000"),
                                LargeTestCase.class)
                        .failures())
                .contains(
                        "Note: The snapshot does not have the values of curve, though the tolerance of 1e-3 is about them.");
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 100})
    void thereIsRoomForAHundredExecutionsOfEachOfSeveralSteps(int parcels) throws IOException {
        Knobs.items = parcels;

        assertThat(changed(ParcelsTestCase.class, () -> Knobs.direction = 0.5000001))
                .isEmpty();
        assertThat(snapshot(ParcelsTestCase.class)).isLessThan(200_000);
    }

    @Test
    void andForMoreWhereSomebodySaysSo() throws IOException {
        Knobs.items = 600;
        Map<String, String> roomy = settings();
        roomy.put("whodunit.values", "1000000");
        TestCaseRun.of(folder, roomy, ParcelsTestCase.class);
        forgetRecordings();
        Knobs.direction = 0.5000001;

        assertThat(TestCaseRun.of(folder, roomy, ParcelsTestCase.class).failures())
                .isEmpty();
    }

    @Test
    void aRunThatIsNearEnoughIsKeptWhereNoRecordingIsSoThatLinesAreKnown() throws IOException {
        assertThat(changed(NumbersTestCase.class, () -> Knobs.price = 1.5000001))
                .isEmpty();
        Knobs.price = 1.75;

        assertThat(TestCaseRun.of(folder, settings(), NumbersTestCase.class).failures())
                .contains("> CHANGED   basket", "Checkout.java:");
    }

    @Test
    void butItIsNotWhatTheNextOneIsHeldAgainst() throws IOException {
        assertThat(changed(NumbersTestCase.class, () -> Knobs.price = 1.501)).isEmpty();
        Knobs.price = 1.502;

        assertThat(TestCaseRun.of(folder, settings(), NumbersTestCase.class).failures())
                .contains("> CHANGED   basket");
        Knobs.price = 1.499;
        assertThat(TestCaseRun.of(folder, settings(), NumbersTestCase.class).failures())
                .isEmpty();
    }

    @Test
    void whatPassesOnABuildServerPassesBesideTheRecordingOfALaterAcceptance() {
        TestCaseRun.of(folder, settings(), NumbersTestCase.class);
        Knobs.price = 1.501;
        Knobs.suffix = "!";
        accept(NumbersTestCase.class, true);
        Knobs.price = 1.499;

        assertThat(TestCaseRun.of(folder, settings(), NumbersTestCase.class).failures())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsNearEnoughKeepsItsTextWhereSomethingElseIsAccepted(boolean isReviewed) throws IOException {
        TestCaseRun.of(folder, settings(), NumbersTestCase.class);
        List<String> before = lines(NumbersTestCase.class);
        Knobs.price = 1.5000001;
        Knobs.suffix = "!";
        accept(NumbersTestCase.class, isReviewed);

        assertThat(lines(NumbersTestCase.class))
                .filteredOn(line -> line.contains("1.5000001"))
                .isEmpty();
        assertThat(lines(NumbersTestCase.class))
                .filteredOn(line -> line.contains("1.5,"))
                .containsExactlyElementsOf(
                        before.stream().filter(line -> line.contains("1.5,")).toList())
                .isNotEmpty();
        assertThat(TestCaseRun.of(folder, settings(), NumbersTestCase.class).failures())
                .isEmpty();
    }

    @Test
    void whatHasNoValuesInTheSnapshotIsAcceptedAnew() {
        TestCaseRun.of(folder, settings(), BesideLargeTestCase.class);
        Knobs.direction = 0.5000001;
        Knobs.suffix = "!";
        accept(BesideLargeTestCase.class, true);

        assertThat(TestCaseRun.of(folder, settings(), BesideLargeTestCase.class).failures())
                .isEmpty();
    }

    @Test
    void smallStepsInOneDirectionDoNotAddUp() {
        TestCaseRun.of(folder, settings(), NumbersTestCase.class);
        Knobs.price = 1.501;
        Knobs.suffix = "!";
        accept(NumbersTestCase.class, true);
        Knobs.price = 1.502;

        assertThat(TestCaseRun.of(folder, settings(), NumbersTestCase.class).failures())
                .contains("1.5 → 1.502");
        assertThat(Path.of(file(NumbersTestCase.class) + ".new")).content().contains("1.502");
    }

    @Test
    void textsOfAnyLengthAreLookedThroughForNames() {
        Knobs.suffix = "x".repeat(100_000);

        assertThat(TestCaseRun.of(folder, settings(), ToleranceRulesTest.OrderTestCase.class)
                        .failures())
                .isEmpty();
    }

    @Test
    void whereThereIsNoToleranceAnyMoreTheSameStepsAreHeldAgainstEachOther() throws IOException {
        Map<String, String> tolerant = settings();
        tolerant.put("whodunit.tolerance", "0.001");
        TestCaseRun.of(folder, tolerant, PlainTestCase.class);
        forgetRecordings();
        Knobs.suffix = "!";

        assertThat(TestCaseRun.of(folder, settings(), PlainTestCase.class).failures())
                .contains("> CHANGED   invoice")
                .doesNotContain("CHANGED   basket", "affected");
    }

    @Test
    void anUpdateGivesValuesToASnapshotThatHasNoneAndLeavesTheRestOfIt() throws IOException {
        TestCaseRun.of(folder, settings(), PlainTestCase.class);
        List<String> before = lines(PlainTestCase.class);
        Knobs.price = 1.5000001;
        Map<String, String> tolerant = settings();
        tolerant.put("whodunit.tolerance", "0.001");
        tolerant.put("whodunit.update", "all");

        assertThat(TestCaseRun.of(folder, tolerant, PlainTestCase.class).failures())
                .isEmpty();

        assertThat(lines(PlainTestCase.class))
                .containsAll(before.subList(1, before.size() - 1))
                .anyMatch(line -> line.startsWith("{\"values\""))
                .noneMatch(line -> line.contains("1.5000001"));
        forgetRecordings();
        tolerant.put("whodunit.update", "none");
        assertThat(TestCaseRun.of(folder, tolerant, PlainTestCase.class).failures())
                .isEmpty();
    }

    @Test
    void ofARuleAboutATypeOnlyValuesWithThatTypeAreInTheSnapshot() throws IOException {
        assertThat(changed(TypesTestCase.class, () -> Knobs.price = 1.55)).isEmpty();

        assertThat(lines(TypesTestCase.class))
                .filteredOn(line -> line.startsWith("{\"values\""))
                .extracting(line -> line.substring(11, line.indexOf('"', 11)))
                .contains("bill > basket", "bill > items")
                .doesNotContain("bill > fee", "bill > invoice", "bill");
    }

    @Test
    void aRuleThatIsNewWhenSomethingIsAcceptedHoldsFromThenOn() throws IOException {
        Path rules = folder.resolve("whodunit.yaml");
        Map<String, String> withRules = settings();
        withRules.put("whodunit.config", rules.toString());
        Files.writeString(rules, "tolerance: [{fields: embedding, absolute: 0.1}]");
        TestCaseRun.of(folder, withRules, PlainTestCase.class);
        Files.writeString(
                rules, "tolerance: [{fields: embedding, absolute: 0.1}, {types: Checkout.Line, absolute: 0.1}]");
        Knobs.suffix = "!";
        accept(PlainTestCase.class, withRules);
        Knobs.price = 1.55;

        assertThat(TestCaseRun.of(folder, withRules, PlainTestCase.class).failures())
                .isEmpty();
        forgetRecordings();
        assertThat(TestCaseRun.of(folder, withRules, PlainTestCase.class).failures())
                .isEmpty();
    }

    @Test
    void theRecordingOfAFailedRunIsThereOnceItIsAccepted() {
        TestCaseRun.of(folder, settings(), PlainTestCase.class);
        Knobs.suffix = "!";
        accept(PlainTestCase.class, true);
        Knobs.price = 1.75;

        assertThat(TestCaseRun.of(folder, settings(), PlainTestCase.class).failures())
                .contains(".lines[0].price: 1.5 → 1.75");
    }

    @Test
    void whatIsAcceptedPassesWhenItRunsAgainThoughItWasNearARunThatWasNearEnough() throws IOException {
        assertThat(changed(NumbersTestCase.class, () -> Knobs.price = 1.501)).isEmpty();
        Knobs.price = 1.502;
        Knobs.suffix = "!";
        accept(NumbersTestCase.class, true);

        assertThat(TestCaseRun.of(folder, settings(), NumbersTestCase.class).failures())
                .isEmpty();
        forgetRecordings();
        assertThat(TestCaseRun.of(folder, settings(), NumbersTestCase.class).failures())
                .isEmpty();
    }

    @Test
    void whoReviewsAChangeIsToldWhatTheSnapshotHasNoRoomFor() {
        Map<String, String> small = settings();
        small.put("whodunit.values", "1000");
        TestCaseRun.of(folder, small, BesideLargeTestCase.class);
        Knobs.suffix = "!";

        assertThat(TestCaseRun.of(folder, small, BesideLargeTestCase.class).failures())
                .contains("Note: The snapshot does not have the values of ", "curve");
    }

    @Test
    void theRecordingThatWaitedIsGoneOnceAnotherOneIsAccepted() {
        TestCaseRun.of(folder, settings(), PlainTestCase.class);
        Knobs.suffix = "!";
        TestCaseRun.of(folder, settings(), PlainTestCase.class);
        Path waiting = folder.resolve("whodunit/accepted/dev/whodunit/junit")
                .resolve("ToleratedWithoutRecordingTest.PlainTestCase/bills.snap.waiting");
        assertThat(waiting).exists();
        Knobs.suffix = "";
        TestCaseRun.of(folder, settings(), PlainTestCase.class);

        assertThat(waiting).doesNotExist();
    }

    @Test
    void whatTakesLeastHasItsRoomFirst() throws IOException {
        Map<String, String> small = settings();
        small.put("whodunit.values", "1000");
        TestCaseRun.of(folder, small, BesideLargeTestCase.class);

        assertThat(lines(BesideLargeTestCase.class))
                .anyMatch(line -> line.startsWith("{\"values\":\"bill > embedding\""))
                .noneMatch(line -> line.startsWith("{\"values\":\"curve\""));
    }

    @Test
    void whatPassesWithTheSnapshotAlonePassesBesideTheRecording() throws IOException {
        TestCaseRun.of(folder, settings(), RankedTestCase.class);
        Knobs.direction = 0.5000001;

        assertThat(TestCaseRun.of(folder, settings(), RankedTestCase.class).failures())
                .isEmpty();
        forgetRecordings();
        assertThat(TestCaseRun.of(folder, settings(), RankedTestCase.class).failures())
                .isEmpty();
    }

    @Test
    void whatPassesBesideTheRecordingOnlyIsTold() throws IOException {
        Map<String, String> small = settings();
        small.put("whodunit.values", "500");
        TestCaseRun.of(folder, small, ParcelsTestCase.class);
        Knobs.direction = 0.5000001;

        assertThat(warnings(() -> assertThat(TestCaseRun.of(folder, small, ParcelsTestCase.class)
                                .failures())
                        .isEmpty()))
                .anyMatch(
                        warning -> warning.contains("Where only the snapshot is at hand, as on a build server, this run"
                                        + " would fail at Parcels.")
                                && warning.contains("(raise whodunit.values"));
    }

    @Test
    void whatHelpsWhereOnlyTheSnapshotIsIsSaid() throws IOException {
        assertThat(changed(RankedInWordsTestCase.class, () -> Knobs.direction = 0.5000001))
                .contains(
                        "Not near enough are what these are given or give: Parcels.words λ1. Values of which no rule says"
                                + " something, by what the code calls them there, have to be equal");
    }

    @Test
    void linesThatAreNearEnoughAreNotInTheDiffOfWhoCallsThem() throws IOException {
        TestCaseRun.of(folder, settings(), RankedTestCase.class);
        Knobs.direction = 0.5000001;
        Knobs.suffix = "!";
        TestCaseRun.of(folder, settings(), RankedTestCase.class);

        try (Stream<Path> files = Files.walk(folder)) {
            Path diff = files.filter(file -> file.toString().endsWith(".diff"))
                    .findFirst()
                    .orElseThrow();
            assertThat(diff).content().contains("+{\"step\":\"rank\"").doesNotContain("+{\"step\":\"rank > ");
        }
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

    private String changed(Class<?> testCase, Runnable change) throws IOException {
        assertThat(TestCaseRun.of(folder, settings(), testCase).failures()).isEmpty();
        forgetRecordings();
        change.run();
        return TestCaseRun.of(folder, settings(), testCase).failures();
    }

    private static Map<String, String> settings() {
        return new HashMap<>(Map.of("whodunit.rerun", "false"));
    }

    private void forgetRecordings() throws IOException {
        Files.walkFileTree(folder.resolve("whodunit"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void accept(Class<?> testCase, boolean isReviewed) {
        if (isReviewed) {
            review(testCase);
        } else {
            accept(testCase, settings());
        }
    }

    private void accept(Class<?> testCase, Map<String, String> settings) {
        Map<String, String> writing = new HashMap<>(settings);
        writing.put("whodunit.update", "all");
        assertThat(TestCaseRun.of(folder, writing, testCase).failures()).isEmpty();
    }

    /** As a person does who looks at what a failed test left behind. */
    private void review(Class<?> testCase) {
        assertThat(TestCaseRun.of(folder, settings(), testCase).failures()).isNotEmpty();
        Path snapshots = folder.resolve("snapshots");
        assertThat(new Review(new PendingSnapshots(snapshots), snapshots).accept(new Selection(List.of())))
                .allSatisfy(result -> assertThat(result.refusal()).isEmpty())
                .hasSize(1);
    }

    private Path file(Class<?> testCase) {
        String name = testCase.getName()
                .substring(testCase.getPackageName().length() + 1)
                .replace('$', '.');
        return folder.resolve("snapshots/dev/whodunit/junit/" + name + "/bills.snap");
    }

    private List<String> lines(Class<?> testCase) throws IOException {
        return Files.readAllLines(file(testCase));
    }

    private long snapshot(Class<?> testCase) throws IOException {
        return Files.size(file(testCase));
    }

    private static void isAsAccepted(PipelineRun run) {
        Checkout.bill();
        WhodunitAssertions.assertThat(run).matchesSnapshot();
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
