package dev.whodunit.junit;

import static dev.whodunit.junit.CheckedOutProject.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.junit.ToleratedWithoutRecordingTest.NumbersTestCase;
import dev.whodunit.junit.ToleratedWithoutRecordingTest.PlainTestCase;
import dev.whodunit.junit.ValuesOfSnapshotsTest.BesideLargeTestCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import targets.knobs.Knobs;

/** Something is accepted where a tolerance is: what is near enough stays as it was, the rest holds from then on. */
@Tag("any-jdk") // what is near enough is so on all of them
class AcceptedWithinToleranceTest {

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
    void whatPassesOnABuildServerPassesBesideTheRecordingOfALaterAcceptance() {
        project.run(NumbersTestCase.class);
        Knobs.price = 1.501;
        Knobs.suffix = "!";
        project.review(NumbersTestCase.class);
        Knobs.price = 1.499;

        assertThat(project.run(NumbersTestCase.class).failures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsNearEnoughKeepsItsTextWhereSomethingElseIsAccepted(boolean isReviewed) throws IOException {
        project.run(NumbersTestCase.class);
        List<String> before = project.lines(NumbersTestCase.class);
        Knobs.price = 1.5000001;
        Knobs.suffix = "!";
        if (isReviewed) {
            project.review(NumbersTestCase.class);
        } else {
            project.accept(NumbersTestCase.class, settings());
        }

        assertThat(project.lines(NumbersTestCase.class))
                .filteredOn(line -> line.contains("1.5000001"))
                .isEmpty();
        assertThat(project.lines(NumbersTestCase.class))
                .filteredOn(line -> line.contains("1.5,"))
                .containsExactlyElementsOf(
                        before.stream().filter(line -> line.contains("1.5,")).toList())
                .isNotEmpty();
        assertThat(project.run(NumbersTestCase.class).failures()).isEmpty();
    }

    @Test
    void whatHasNoValuesInTheSnapshotIsAcceptedAnew() {
        project.run(BesideLargeTestCase.class);
        Knobs.direction = 0.5000001;
        Knobs.suffix = "!";
        project.review(BesideLargeTestCase.class);

        assertThat(project.run(BesideLargeTestCase.class).failures()).isEmpty();
    }

    @Test
    void smallStepsInOneDirectionDoNotAddUp() {
        project.run(NumbersTestCase.class);
        Knobs.price = 1.501;
        Knobs.suffix = "!";
        project.review(NumbersTestCase.class);
        Knobs.price = 1.502;

        assertThat(project.run(NumbersTestCase.class).failures()).contains("1.5 → 1.502");
        assertThat(Path.of(project.snapshot(NumbersTestCase.class) + ".new"))
                .content()
                .contains("1.502");
    }

    @Test
    void whatIsAcceptedPassesWhenItRunsAgainThoughItWasNearARunThatWasNearEnough() throws IOException {
        assertThat(project.changed(NumbersTestCase.class, () -> Knobs.price = 1.501))
                .isEmpty();
        Knobs.price = 1.502;
        Knobs.suffix = "!";
        project.review(NumbersTestCase.class);

        assertThat(project.run(NumbersTestCase.class).failures()).isEmpty();
        project.forgetRecordings();
        assertThat(project.run(NumbersTestCase.class).failures()).isEmpty();
    }

    @Test
    void anUpdateGivesValuesToASnapshotThatHasNoneAndLeavesTheRestOfIt() throws IOException {
        project.run(PlainTestCase.class);
        List<String> before = project.lines(PlainTestCase.class);
        Knobs.price = 1.5000001;
        Map<String, String> tolerant = settings("whodunit.tolerance", "0.001");
        tolerant.put("whodunit.update", "all");

        assertThat(project.run(PlainTestCase.class, tolerant).failures()).isEmpty();

        assertThat(project.lines(PlainTestCase.class))
                .containsAll(before.subList(1, before.size() - 1))
                .anyMatch(line -> line.startsWith("{\"values\""))
                .noneMatch(line -> line.contains("1.5000001"));
        project.forgetRecordings();
        tolerant.put("whodunit.update", "none");
        assertThat(project.run(PlainTestCase.class, tolerant).failures()).isEmpty();
    }

    @Test
    void aRuleThatIsNewWhenSomethingIsAcceptedHoldsFromThenOn() throws IOException {
        Path rules = folder.resolve("whodunit.yaml");
        Map<String, String> withRules = settings("whodunit.config", rules.toString());
        Files.writeString(rules, "tolerance: [{fields: embedding, absolute: 0.1}]");
        project.run(PlainTestCase.class, withRules);
        Files.writeString(
                rules, "tolerance: [{fields: embedding, absolute: 0.1}, {types: Checkout.Line, absolute: 0.1}]");
        Knobs.suffix = "!";
        project.accept(PlainTestCase.class, withRules);
        Knobs.price = 1.55;

        assertThat(project.run(PlainTestCase.class, withRules).failures()).isEmpty();
        project.forgetRecordings();
        assertThat(project.run(PlainTestCase.class, withRules).failures()).isEmpty();
    }

    @Test
    void theRecordingOfAFailedRunIsThereOnceItIsAccepted() {
        project.run(PlainTestCase.class);
        Knobs.suffix = "!";
        project.review(PlainTestCase.class);
        Knobs.price = 1.75;

        assertThat(project.run(PlainTestCase.class).failures()).contains(".lines[0].price: 1.5 → 1.75");
    }

    @Test
    void theRecordingThatWaitedIsGoneOnceAnotherOneIsAccepted() {
        project.run(PlainTestCase.class);
        Knobs.suffix = "!";
        project.run(PlainTestCase.class);
        Path waiting = folder.resolve("whodunit/accepted/dev/whodunit/junit")
                .resolve("ToleratedWithoutRecordingTest.PlainTestCase/bills.snap.waiting");
        assertThat(waiting).exists();
        Knobs.suffix = "";
        project.run(PlainTestCase.class);

        assertThat(waiting).doesNotExist();
    }
}
