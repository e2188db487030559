package dev.whodunit.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.diagnosis.Replay;
import dev.whodunit.diagnosis.Sources;
import dev.whodunit.diagnosis.Tolerance;
import dev.whodunit.review.PendingSnapshots;
import dev.whodunit.review.Review;
import dev.whodunit.review.Selection;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Runs;
import dev.whodunit.snapshots.KeptValues;
import dev.whodunit.snapshots.SnapshotException;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotOutcome;
import dev.whodunit.snapshots.SnapshotStore;
import dev.whodunit.snapshots.UpdatePolicy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotVerificationTest {

    private static final SnapshotKey KEY = SnapshotKey.of("com.acme.TotalsTest", "adds");

    private static final String UNIQUE_ID = "[engine:junit-jupiter]/[class:com.acme.TotalsTest]/[method:adds()]";

    private static final SecondRun ONCE =
            SecondRun.never("The test was not run a second time to rule out chance: it must not run twice");

    @TempDir
    Path folder;

    @Test
    void theFirstRunMakesTheSnapshotAndTheSecondMatches() {
        assertThat(verify(folder.resolve("out"), "3")).isInstanceOf(SnapshotOutcome.Created.class);
        assertThat(verify(folder.resolve("out"), "3")).isInstanceOf(SnapshotOutcome.Matches.class);
    }

    @Test
    void aDifferenceNamesTheFunctionAndWhereTheVerdictIs() {
        Path output = folder.resolve("out");
        verify(output, "3");

        SnapshotOutcome outcome = verify(output, "4");

        Path file = output.resolve("verdicts/com/acme/TotalsTest/adds.json");
        assertThat(messageOf(outcome)).contains("CHANGED", "Totals.java:20", "Verdict: " + file);
        assertThat(file).content().contains("\"method\" : \"add\"");
        Path difference = output.resolve("verdicts/com/acme/TotalsTest/adds.diff");
        assertThat(messageOf(outcome)).contains("Diff:    " + difference);
        assertThat(difference)
                .content()
                .startsWith("--- a/com/acme/TotalsTest/adds.snap\n+++ b/com/acme/TotalsTest/adds.snap\n@@ -1")
                .contains("\n-{\"step\":\"add\"", "\n+{\"step\":\"add\"");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void aVerdictThatCannotBeWrittenDoesNotHideTheCulprit() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("out"), "a file");
        verify(noFolder, "3");

        SnapshotOutcome outcome = verify(noFolder, "4");

        assertThat(messageOf(outcome))
                .contains(
                        "CHANGED",
                        "Totals.java:20",
                        "Verdict: cannot be written to " + noFolder,
                        "Make sure that the folder is writable.");
    }

    @Test
    void aRecordingThatCannotBeKeptFailsNoTest() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("out"), "a file");

        assertThat(verify(noFolder, "3")).isInstanceOf(SnapshotOutcome.Created.class);
        assertThat(verify(noFolder, "3")).isInstanceOf(SnapshotOutcome.Matches.class);
    }

    @ParameterizedTest
    @CsvSource({"com.acme.TotalsTest$Nightly,adds", "com.acme.TotalsTest,adds$up"})
    void theCommandToAcceptWithDoesWhatItSaysInAShell(String testClass, String method) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
        SnapshotKey key = SnapshotKey.of(testClass, method);
        verify(key, folder.resolve("out"), "3");
        String message = messageOf(verify(key, folder.resolve("out"), "4"));

        String command = message.lines()
                .filter(line -> line.startsWith("Accept:"))
                .findFirst()
                .orElseThrow();
        String typed = echoed(command.substring("Accept:".length()));

        String option = " -Dwhodunit.update=";
        assertThat(typed).startsWith("mvn test -Dtest=TotalsTest").contains(option);
        String update = typed.substring(typed.indexOf(option) + option.length());
        UpdatePolicy policy =
                UpdatePolicy.from(name -> name.equals(UpdatePolicy.UPDATE) ? Optional.of(update) : Optional.empty());
        assertThat(policy.decide(key)).isEqualTo(UpdatePolicy.Verdict.WRITE);
    }

    private static String echoed(String command) throws IOException {
        Process bash = new ProcessBuilder("/bin/bash", "-c", "echo " + command).start();
        return new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private SnapshotOutcome verify(Path output, String total) {
        return verify(KEY, output, total);
    }

    private SnapshotOutcome verify(SnapshotKey key, Path output, String total) {
        return verify(key, output, run(total), ONCE);
    }

    private SnapshotOutcome verify(Path output, Recording run, SecondRun secondRun) {
        return verify(KEY, output, run, secondRun);
    }

    private SnapshotOutcome verify(SnapshotKey key, Path output, Recording run, SecondRun secondRun) {
        SnapshotStore store = new SnapshotStore(folder.resolve("snapshots"), SnapshotStore.Mode.READ_WRITE);
        return new SnapshotVerification(store, UpdatePolicy.of("new"), key, UNIQUE_ID, output, secondRun).verify(run);
    }

    @Test
    void nobodyIsAccusedOfWhatASecondRunDoesNotDo() {
        verify(folder.resolve("out"), "3");

        SnapshotOutcome outcome = verify(folder.resolve("out"), run("4"), () -> SecondRun.Outcome.of(run("3")));

        assertThat(messageOf(outcome))
                .startsWith("Totals does different things when the same code runs twice.")
                .doesNotContain("CHANGED");
    }

    @Test
    void aSecondRunThatDoesTheSameConfirmsTheCulprit() {
        verify(folder.resolve("out"), "3");

        SnapshotOutcome outcome = verify(folder.resolve("out"), run("4"), () -> SecondRun.Outcome.of(run("4")));

        assertThat(messageOf(outcome)).contains("CHANGED").doesNotContain("Note:");
    }

    @Test
    void whereThereIsNoSecondRunTheReasonIsSaid() {
        verify(folder.resolve("out"), "3");

        assertThat(messageOf(verify(folder.resolve("out"), "4")))
                .contains("CHANGED")
                .contains("Note: The test was not run a second time to rule out chance: it must not run twice.\n");
    }

    @Test
    void aRunOfOtherCodeDoesNotReplaceTheAcceptedRecording() {
        Path output = folder.resolve("out");
        verify(output, "3");
        verify(output, run("3", "other code"), ONCE);

        assertThat(messageOf(verify(output, run("4", "other code"), ONCE))).contains("its code changed");
    }

    @Test
    void aNumberWithinTheTolerancePassesAndTheSnapshotStays() throws IOException {
        Path output = folder.resolve("out");
        SnapshotOutcome written = verify(output, "0.3");
        String accepted = Files.readString(written.file());

        SnapshotOutcome outcome = verifyWithin(output, "0.30000000000000004");

        assertThat(outcome)
                .isEqualTo(
                        new SnapshotOutcome.WithinTolerance(
                                written.file(),
                                "All values are within the tolerance of 1e-9; the largest differences: Totals.add (Totals.java:30) 1.3e-16."));
        assertThat(written.file()).hasContent(accepted);
    }

    @Test
    void anUpdateDoesNotReplaceWhatIsWithinTheTolerance() throws IOException {
        Path output = folder.resolve("out");
        SnapshotOutcome written = verifyWithin(output, "0.3");
        String accepted = Files.readString(written.file());

        assertThat(verifyWithin(output, "0.30000000000000004", "all"))
                .isInstanceOf(SnapshotOutcome.WithinTolerance.class);
        assertThat(written.file()).hasContent(accepted);
        assertThat(verifyWithin(output, "0.4", "all")).isInstanceOf(SnapshotOutcome.Updated.class);
    }

    @Test
    void whatPassedWithinTheToleranceIsNotWhatTheNextRunIsComparedWith() {
        Path output = folder.resolve("out");
        verify(output, "1.0");

        assertThat(verifyWithin(output, "1.0000000008")).isInstanceOf(SnapshotOutcome.WithinTolerance.class);
        assertThat(messageOf(verifyWithin(output, "1.0000000016"))).contains("CHANGED");
    }

    @Test
    void aSnapshotThatWasWrittenWithoutAToleranceIsToBeWrittenOnceMore() {
        verify(folder.resolve("out"), "0.3");

        assertThat(messageOf(verifyWithin(folder.resolve("fresh clone"), "0.30000000000000004")))
                .contains("CHANGED")
                .contains(
                        "Note: Only the snapshot is at hand for the tolerance of 1e-9, and it has no values: if it was"
                                + " accepted before there was that tolerance, accept it once more; else there was no room (whodunit.values).\n");
    }

    @Test
    void aSnapshotThatWasWrittenWithAToleranceHasWhatItTakes() {
        verifyWithin(folder.resolve("out"), "0.3");
        Path elsewhere = folder.resolve("fresh clone");

        assertThat(verifyWithin(elsewhere, "0.30000000000000004")).isInstanceOf(SnapshotOutcome.WithinTolerance.class);
        assertThat(messageOf(verifyWithin(elsewhere, "0.4")))
                .contains(
                        "CHANGED",
                        "0.30000000000000004 → 0.4",
                        "The values before are those of a run that was within the tolerance");
    }

    @Test
    void anotherResultOfALibraryIsNotHiddenByANumberThatIsNearEnough() {
        within(folder.resolve("out"), "0.3", "\"a\"");

        assertThat(within(folder.resolve("fresh clone"), "0.30000000000000004", "\"b\""))
                .isInstanceOf(SnapshotOutcome.Differs.class);
    }

    private SnapshotOutcome within(Path output, String total, String title) {
        return verification(output)
                .verify(Runs.of("Totals")
                        .step(
                                "add",
                                step -> step.as("total").in("numbers", "[1,2]").out("Integer", total))
                        .step(
                                "title",
                                step -> step.library("com.lib.Titles")
                                        .as("title")
                                        .in("n", "1")
                                        .out("String", title))
                        .code("add", "code")
                        .build());
    }

    private SnapshotVerification verification(Path output) {
        return new SnapshotVerification(
                new SnapshotStore(folder.resolve("snapshots"), SnapshotStore.Mode.READ_WRITE),
                UpdatePolicy.of("new"),
                KEY,
                UNIQUE_ID,
                output,
                Optional.of(new PendingSnapshots(folder.resolve("pending"))),
                SecondRun.never("it is not needed"),
                new Conditions(new Tolerance(1e-9), Replay.NEVER),
                Sources.NONE,
                KeptValues.ROOM,
                Audience.NOBODY);
    }

    @Test
    void whatIsNotAsAcceptedIsPendingWithWhoDidIt() throws IOException {
        Path output = folder.resolve("out");
        verify(output, "3");

        SnapshotOutcome outcome = verifyWithin(output, "4");

        Path file = folder.resolve("pending/com/acme/TotalsTest/adds.snap.new");
        assertThat(messageOf(outcome))
                .endsWith("\nPending: " + file + "\nReview:  java -jar whodunit-agent.jar review");
        assertThat(file)
                .content()
                .startsWith("{\"format\":\"whodunit-pending\",")
                .contains("\"function\":\"Totals.add\"");
        assertThat(new Review(new PendingSnapshots(folder.resolve("pending")), folder.resolve("snapshots"))
                        .accept(new Selection(List.of("Totals.add"))))
                .hasSize(1);
        assertThat(verifyWithin(output, "4")).isInstanceOf(SnapshotOutcome.Matches.class);
    }

    @Test
    void whatIsAsAcceptedAgainIsNotPending() {
        Path output = folder.resolve("out");
        verify(output, "3");
        verifyWithin(output, "4");

        assertThat(verifyWithin(output, "3")).isInstanceOf(SnapshotOutcome.Matches.class);
        assertThat(folder.resolve("pending/com/acme/TotalsTest")).isEmptyDirectory();
    }

    @Test
    void whatIsLeftOfAnEarlierRunIsForgottenWhateverComesOfThisOne() throws IOException {
        Path output = folder.resolve("out");
        verify(output, "3");
        verifyWithin(output, "4");
        Files.writeString(folder.resolve("snapshots/com/acme/TotalsTest/adds.snap"), "damaged");

        assertThatThrownBy(() -> verifyWithin(output, "5")).isInstanceOf(SnapshotException.class);

        assertThat(folder.resolve("pending/com/acme/TotalsTest")).isEmptyDirectory();
    }

    @Test
    void aTestThatRanOutOfTimeStillLeavesWhatItGave() {
        Path output = folder.resolve("out");
        verify(output, "3");
        Thread.currentThread().interrupt();
        try {
            assertThat(messageOf(verifyWithin(output, "4"))).contains("Pending: " + folder.resolve("pending"));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aFolderForPendingOnesThatCannotBeWrittenToDoesNotHideTheVerdict() throws IOException {
        Path output = folder.resolve("out");
        verify(output, "3");
        Files.writeString(folder.resolve("pending"), "a file");

        assertThat(messageOf(verifyWithin(output, "4")))
                .contains("CHANGED", "Pending: nowhere. What com.acme.TotalsTest#adds gave could not be kept in ")
                .endsWith("or give another one with -Dwhodunit.pending.");
        assertThat(verifyWithin(output, "3")).isInstanceOf(SnapshotOutcome.Matches.class);
    }

    private SnapshotOutcome verifyWithin(Path output, String total) {
        return verifyWithin(output, total, "new");
    }

    private SnapshotOutcome verifyWithin(Path output, String total, String update) {
        return new SnapshotVerification(
                        new SnapshotStore(folder.resolve("snapshots"), SnapshotStore.Mode.READ_WRITE),
                        UpdatePolicy.of(update),
                        KEY,
                        UNIQUE_ID,
                        output,
                        Optional.of(new PendingSnapshots(folder.resolve("pending"))),
                        ONCE,
                        new Conditions(new Tolerance(1e-9), Replay.NEVER),
                        Sources.NONE,
                        KeptValues.ROOM,
                        Audience.NOBODY)
                .verify(run(total));
    }

    private static Recording run(String total) {
        return run(total, total);
    }

    private static Recording run(String total, String code) {
        return Runs.of("Totals")
                .step("add", step -> step.as("total").in("numbers", "[1,2]").out("Integer", total))
                .code("add", code)
                .build();
    }

    private static String messageOf(SnapshotOutcome outcome) {
        assertThat(outcome).isInstanceOf(SnapshotOutcome.Differs.class);
        return ((SnapshotOutcome.Differs) outcome).message();
    }
}
