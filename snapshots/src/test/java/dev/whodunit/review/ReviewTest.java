package dev.whodunit.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.whodunit.review.PendingSnapshot.Change;
import dev.whodunit.review.PendingSnapshots.Found;
import dev.whodunit.review.Review.Group;
import dev.whodunit.review.Review.Result;
import dev.whodunit.snapshots.SnapshotException;
import dev.whodunit.snapshots.SnapshotKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {

    private static final Change ROUND = change("Pricing.round");
    private static final Change DROP = change("Flights.dropCancelled");

    @TempDir
    Path folder;

    @Test
    void whatOneFunctionDidIsAcceptedAtOnce() throws IOException {
        pending("prices", "old", ROUND);
        pending("totals", "old", ROUND);
        pending("flights", "old", DROP);

        List<Result> results = review().accept(new Selection(List.of("Pricing.round")));

        assertThat(results).hasSize(2).allMatch(result -> result.refusal().isEmpty());
        assertThat(accepted("prices")).hasContent("new prices");
        assertThat(accepted("totals")).hasContent("new totals");
        assertThat(accepted("flights")).hasContent("old");
        assertThat(pendings().files()).containsExactly(pendings().file(key("flights")));
    }

    @Test
    void whatIsNotExplainedByItStaysPending() throws IOException {
        pending("prices", "old", ROUND, DROP);

        assertThat(review().accept(new Selection(List.of("Pricing.round"))))
                .extracting(Result::refusal)
                .containsExactly(
                        Optional.of("it was changed by Flights.dropCancelled, too. Accept that as well, or repair"
                                + " it and run the test again."));
        assertThat(accepted("prices")).hasContent("old");

        assertThat(review().accept(new Selection(List.of("Pricing.round", "Flights.dropCancelled"))))
                .extracting(Result::refusal)
                .containsExactly(Optional.empty());
        assertThat(accepted("prices")).hasContent("new prices");
    }

    @ParameterizedTest
    @CsvSource({
        "ShopTest#prices, 1",
        "com.acme.ShopTest#prices, 1",
        "ShopTest#p*, 1",
        "ShopTest, 2",
        "'', 0",
        "OtherTest, 0",
    })
    void testsAreMeantByPattern(String pattern, int count) throws IOException {
        pending("prices", "old", ROUND);
        pending("totals", "old", ROUND);

        assertThat(review().accept(new Selection(List.of(pattern))))
                .hasSize(count)
                .allMatch(result -> result.refusal().isEmpty());
        assertThat(pendings().files()).hasSize(2 - count);
    }

    @Test
    void theFunctionThatExplainsMostComesFirstAndWhatNobodyExplainsLast() throws IOException {
        pending("first", "old");
        pending("prices", "old", ROUND);
        pending("totals", "old", ROUND);
        pending("flights", "old", DROP);

        assertThat(review().groups())
                .extracting(Group::changes)
                .containsExactly(List.of(ROUND), List.of(DROP), List.of());
        assertThat(review().groups().get(0).members())
                .extracting(found -> found.snapshot().method())
                .containsExactly("prices", "totals");
    }

    @Test
    void aSnapshotThatWasAcceptedMeanwhileIsNotReplaced() throws IOException {
        pending("prices", "old", ROUND);
        Files.writeString(accepted("prices"), "another");

        assertThat(review().accept(new Selection(List.of())))
                .extracting(Result::refusal)
                .containsExactly(Optional.of("the accepted snapshot " + accepted("prices")
                        + " is another one since the test ran. Run it again."));
        assertThat(accepted("prices")).hasContent("another");
        assertThat(pendings().files()).hasSize(1);
    }

    @Test
    void acceptingThatWasInterruptedIsFinishedByDoingItAgain() throws IOException {
        pending("prices", "old", ROUND);
        Files.writeString(accepted("prices"), "new prices");

        assertThat(review().accept(new Selection(List.of())))
                .extracting(Result::refusal)
                .containsExactly(Optional.empty());
        assertThat(pendings().files()).isEmpty();
    }

    @Test
    void aCheckoutThatTurnsLineEndsDoesNotKeepFromAccepting() throws IOException {
        pending("prices", "old\n", ROUND);
        Files.writeString(accepted("prices"), "old\r\n");

        review().accept(new Selection(List.of()));

        assertThat(accepted("prices")).hasContent("new prices");
    }

    @Test
    void theFirstSnapshotOfATestIsPendingWithoutBase() throws IOException {
        write("prices", PendingSnapshot.of(key("prices"), Optional.empty(), Optional.empty(), List.of(), "new prices"));

        review().accept(new Selection(List.of("ShopTest#prices")));

        assertThat(accepted("prices")).hasContent("new prices");
    }

    @Test
    void whatIsRejectedIsGoneAndNothingElseIs() throws IOException {
        pending("prices", "old", ROUND);
        pending("flights", "old", DROP);
        Path foreign = Files.writeString(folder.resolve("notes.new"), "mine");

        assertThat(review().reject(new Selection(List.of("Pricing.round")))).hasSize(1);

        assertThat(pendings().files()).containsExactly(pendings().file(key("flights")));
        assertThat(accepted("prices")).hasContent("old");
        assertThat(foreign).exists();
    }

    @Test
    void whatOneOfTwoFunctionsDidIsRejectedWithIt() throws IOException {
        pending("prices", "old", ROUND, DROP);

        assertThat(review().reject(new Selection(List.of("Pricing.round")))).hasSize(1);
        assertThat(pendings().files()).isEmpty();
    }

    @Test
    void aNameThatMeansSeveralFunctionsIsRefused() throws IOException {
        pending("prices", "old", ROUND);
        pending("totals", "old", change("Pricing.round", "com.other.Pricing.round(I)I"));

        assertThatThrownBy(() -> review().accept(new Selection(List.of("Pricing.round"))))
                .isInstanceOf(SnapshotException.class)
                .hasMessage("\"Pricing.round\" means several functions: com.acme.Pricing.round()V and"
                        + " com.other.Pricing.round(I)I. Write the one that is meant.");
        assertThat(review().accept(new Selection(List.of("com.other.Pricing.round(I)I"))))
                .hasSize(1);
        assertThat(accepted("prices")).hasContent("old");
        assertThat(accepted("totals")).hasContent("new totals");
    }

    @Test
    void aFunctionThatIsNotClearedKeepsWhatAnotherOneExplainsFromBeingAccepted() throws IOException {
        Change sum = new Change("Totals.sum", "Totals.sum()", "Totals.java:9", "its code changed too", "not-cleared");
        pending("prices", "old", ROUND);
        pending("totals", "old", ROUND, sum);

        assertThat(review().accept(new Selection(List.of("Pricing.round"))))
                .extracting(Result::refusal)
                .containsExactly(
                        Optional.empty(),
                        Optional.of(
                                "the code of Totals.sum changed as well, and may have changed it, too. Accept that as"
                                        + " well, or run the test again without that change."));
        assertThat(accepted("totals")).hasContent("old");
        assertThat(review().accept(new Selection(List.of("Pricing.round", "Totals.sum"))))
                .extracting(Result::refusal)
                .containsExactly(Optional.empty());
    }

    @Test
    void whatHasRunAgainSinceSomebodyLookedAtItIsLookedAtAgain() throws IOException {
        pending("prices", "old", ROUND);
        pending("totals", "old", ROUND);
        Review review = review();
        List<Found> seen = review.groups().get(0).members();
        pending("prices", "old", DROP);
        Files.delete(pendings().file(key("totals")));

        assertThat(review.acceptAll(seen))
                .extracting(Result::refusal)
                .containsOnly(Optional.of("the test has run again since. Look at it once more."));
        assertThat(review.rejectAll(seen)).noneMatch(result -> result.refusal().isEmpty());
        assertThat(accepted("prices")).hasContent("old");
        assertThat(accepted("totals")).hasContent("old");
        assertThat(pendings().files()).containsExactly(pendings().file(key("prices")));
    }

    @Test
    void aPlaceOutsideOfTheFolderIsRefused() throws IOException {
        Path outside = folder.resolve("../outside.snap");
        write(
                "prices",
                new PendingSnapshot(
                        "com.acme.ShopTest",
                        "prices",
                        key("prices").toString(),
                        "../outside.snap",
                        "",
                        "new",
                        "",
                        List.of(),
                        List.of(),
                        List.of(),
                        "new"));

        assertThat(review().accept(new Selection(List.of())))
                .extracting(Result::refusal)
                .containsExactly(Optional.of("\"../outside.snap\" is no place of a snapshot below " + folder + "."));
        assertThat(outside).doesNotExist();
    }

    @Test
    void anotherSnapshotOfThatNameInAnotherCaseIsTold() throws IOException {
        write("prices", PendingSnapshot.of(key("prices"), Optional.empty(), Optional.empty(), List.of(), "new prices"));
        Path other = accepted("prices").resolveSibling("Prices.snap");
        Files.writeString(other, "other");

        assertThat(review().accept(new Selection(List.of())).get(0).refusal().orElseThrow())
                .contains(" cannot be written beside ", "since Windows and macOS take both for one file");
        assertThat(accepted("prices")).doesNotExist();
    }

    @Test
    void aPendingSnapshotThatIsCutOffIsNamedAndKeepsNoOtherFromBeingAccepted() throws IOException {
        pending("prices", "old", ROUND);
        pending("totals", "old", ROUND);
        Path file = pendings().file(key("prices"));
        String whole = Files.readString(file);
        Files.writeString(file, whole.substring(0, whole.length() - 3));

        assertThat(review().accept(new Selection(List.of()))).hasSize(1);

        assertThat(review().problems())
                .containsExactly("The pending snapshot " + file + " is cut off or was changed after it was written: the"
                        + " digest in line 1 is not that of the rest. Run the test again, which writes it anew, or"
                        + " delete it.");
        assertThat(accepted("prices")).hasContent("old");
        assertThat(accepted("totals")).hasContent("new totals");
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "path", "key"})
    void aPendingSnapshotThatWasChangedByHandIsNamed(String field) throws IOException {
        pending("prices", "old", ROUND);
        Path file = pendings().file(key("prices"));
        Files.writeString(
                file, Files.readString(file).replaceFirst("\"" + field + "\":\"[^\"]*\"", "\"" + field + "\":\"x\""));

        assertThat(review().problems()).singleElement().asString().contains("was changed after it was written");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "{}", "[]", "{\"format\":\"other\"}\nmore"})
    void whatIsNoPendingSnapshotIsNamed(String text) throws IOException {
        Path file = pendings().file(key("prices"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);

        assertThat(review().groups()).isEmpty();
        assertThat(review().problems())
                .singleElement()
                .asString()
                .startsWith(
                        "The pending snapshot " + file + " cannot be read at line 1: it does not begin with a header of"
                                + " format \"whodunit-pending\".");
    }

    @Test
    void aNewerFormatIsNamed() throws IOException {
        Path file = pendings().file(key("prices"));
        Files.createDirectories(file.getParent());
        Files.writeString(file, "{\"format\":\"whodunit-pending\",\"version\":3}\n");

        assertThat(review().problems())
                .singleElement()
                .asString()
                .contains("has format version 3, but this Whodunit reads versions up to 2.");
    }

    @Test
    void anOlderFormatIsRead() throws IOException {
        pending("prices", "prices", ROUND);
        Path file = pendings().file(key("prices"));
        String older = Files.readString(file)
                .replace("\"version\":2", "\"version\":1")
                .replace("\"levelled\":[],", "")
                .replaceFirst(",\"digest\":\"[^\"]*\"}\n", "}\n");
        String header = older.substring(0, older.indexOf("}\n"));
        Files.writeString(
                file,
                header + ",\"digest\":\"" + PendingSnapshot.digest(older) + "\"}"
                        + older.substring(older.indexOf("}\n") + 1));

        assertThat(review().problems()).isEmpty();
        assertThat(review().groups()).hasSize(1);
    }

    private Review review() {
        return new Review(pendings(), folder);
    }

    private PendingSnapshots pendings() {
        return new PendingSnapshots(folder);
    }

    private Path accepted(String method) {
        return folder.resolve(key(method).path());
    }

    private void pending(String method, String accepted, Change... changes) throws IOException {
        Files.createDirectories(accepted(method).getParent());
        Files.writeString(accepted(method), accepted);
        write(
                method,
                new PendingSnapshot(
                        "com.acme.ShopTest",
                        method,
                        key(method).toString(),
                        key(method).path().toString().replace('\\', '/'),
                        PendingSnapshot.digest(accepted),
                        changes.length == 0 ? "unknown" : "culprit",
                        "something differs",
                        List.of(changes),
                        List.of(),
                        List.of(),
                        "new " + method));
    }

    private void write(String method, PendingSnapshot pending) {
        pendings().write(key(method), pending);
    }

    private static SnapshotKey key(String method) {
        return SnapshotKey.of("com.acme.ShopTest", method);
    }

    private static Change change(String function) {
        return change(function, "com.acme." + function + "()V");
    }

    private static Change change(String function, String id) {
        return new Change(function, id, "Pricing.java:41", "result 1 → 2", "certain");
    }
}
