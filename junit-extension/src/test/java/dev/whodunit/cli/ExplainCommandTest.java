package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.cli.RedShop.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

    @TempDir
    private static Path shared;

    private static RedShop red;

    @TempDir
    Path folder;

    @BeforeAll
    static void breakTests() throws Exception {
        red = RedShop.of(shared);
    }

    @Test
    void oneFunctionBehindTwoTestsIsToldOnce() {
        Answer answer = red.run("explain");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).isEqualToNormalizingNewlines("""
                2 of 3 tests are red; 1 function made the difference.
                Shop.withTax Shop.java:14 certain, its code changed
                  withTax[0] result 119 → 121 (+2, +1.7%), given net = 100
                  in 2 calls; call 0 is shown
                  14: return net * 121 / 100;
                  red: shop.ShopTest#prices, shop.ShopTest#totals
                  Accept, if it is meant: java -jar whodunit-agent.jar accept Shop.withTax
                Affected only: 6 steps.
                Note: The test was not run a second time to rule out chance: whodunit.rerun is false.
                """);
    }

    @Test
    void aRecordingThatCannotBeReadIsToldThoughOtherTestsWait() throws Exception {
        RedShop shop = RedShop.of(folder);
        Path damaged = folder.resolve("target/whodunit/recordings/shop/ShopTest/sums/recording.json");
        Files.writeString(damaged, "{");

        Answer answer = shop.run("explain");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .contains("sums/recording.json cannot be read", "Run the test again to make a new one.");
    }

    @Test
    void aRecordingThatCannotBeReadHidesNoOtherTest() throws Exception {
        RedShop shop = RedShop.of(folder);
        Files.writeString(folder.resolve("target/whodunit/recordings/shop/ShopTest/sums/recording.json"), "{");

        Answer answer = shop.run("explain");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.out())
                .startsWith("2 of 3 tests are red; 1 function made the difference.")
                .contains("Shop.withTax Shop.java:14 certain, its code changed");
        assertThat(answer.err()).containsOnlyOnce("sums/recording.json cannot be read");
    }

    @Test
    void aRedTestWhoseRecordingCannotBeReadIsStillRed() throws Exception {
        RedShop shop = RedShop.of(folder);
        Files.delete(folder.resolve("src/test/snapshots/shop/ShopTest/totals.snap.new"));
        Files.writeString(folder.resolve("target/whodunit/recordings/shop/ShopTest/totals/recording.json"), "{");

        Answer answer = shop.run("explain");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.out()).contains("red: shop.ShopTest#prices, shop.ShopTest#totals");
        assertThat(answer.err()).containsOnlyOnce("totals/recording.json cannot be read");
    }

    @Test
    void aTestMayBeChosen() {
        Answer answer = red.run("explain", "ShopTest#tot*");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).startsWith("1 of 1 test is red;").contains("red: shop.ShopTest#totals");
    }

    @Test
    void nothingIsSaidOfATestThatIsGreen() {
        Answer answer = red.run("explain", "ShopTest#sums");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).isEqualToNormalizingNewlines("No test is red (1 looked at).\n");
    }

    @Test
    void aTestThatLeftNothingIsAnErrorThatSaysWhichThereAre() {
        Answer answer = red.run("explain", "ShopTest#prizes");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .isEqualToNormalizingNewlines("No test ShopTest#prizes has left a recording or a verdict below"
                        + " ./target/whodunit; there are: shop.ShopTest#prices, shop.ShopTest#sums,"
                        + " shop.ShopTest#totals. Run it first, or say with --directory where its files are.\n");
    }

    @Test
    void whereNoTestRanThatIsSaid() {
        Answer answer = new RedShop(folder).run("explain");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .isEqualToNormalizingNewlines("There is no folder ./target/whodunit of recordings. Run the tests first,"
                        + " or say with --directory what they have as whodunit.directory.\n");
    }

    @Test
    void aVerdictThatCannotBeReadIsToldBesideTheOthers() throws Exception {
        RedShop shop = RedShop.of(folder);
        Files.writeString(folder.resolve("target/whodunit/verdicts/shop/ShopTest/prices.json"), "{\"ver");

        Answer answer = shop.run("explain");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.out()).contains("red: ", "shop.ShopTest#totals");
        assertThat(answer.err())
                .startsWith("The verdict ./target/whodunit/verdicts/shop/ShopTest/prices.json cannot be read: ")
                .contains(". Run the test again, or delete the file.");
    }

    @Test
    void aTestThatPassesAgainIsNotRedAnyMore() throws Exception {
        RedShop shop = RedShop.of(folder);
        shop.test("119", Map.of("whodunit.update", "auto"));

        assertThat(shop.run("explain").exitCode()).isZero();
    }

    @Test
    void whatWasAcceptedSinceIsNotRed() throws Exception {
        RedShop shop = RedShop.of(folder);
        assertThat(shop.accept("Shop.withTax")).isZero();

        Answer answer = shop.run("explain");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("Accepted since it ran: shop.ShopTest#prices; run it again.");
    }

    @Test
    void aRecordingThatCannotBeReadIsToldOnceForAllPartsOfItsRun() throws Exception {
        RedShop shop = RedShop.ofParts(folder);
        Files.writeString(folder.resolve("target/whodunit/recordings/shop/ShopTest/totals/recording.json"), "{");

        Answer answer = shop.run("explain");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.out()).contains("red: shop.ShopTest#prices@tax, shop.ShopTest#totals@tax");
        assertThat(answer.err()).containsOnlyOnce("totals/recording.json cannot be read");
    }

    @Test
    void aPartOfARunThatWasAcceptedSinceIsNotRed() throws Exception {
        RedShop shop = RedShop.ofParts(folder);
        assertThat(shop.run("explain", "ShopTest#prices*").exitCode()).isEqualTo(1);
        assertThat(shop.accept("Shop.withTax")).isZero();

        Answer answer = shop.run("explain");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("Accepted since it ran: shop.ShopTest#prices@tax; run it again.");
    }

    @Test
    void aPartOfARunThatWasAcceptedByRunningItAgainIsNotRed() throws Exception {
        RedShop shop = RedShop.ofParts(folder);
        shop.test("121", Map.of("whodunit.update", "ShopTest#prices,ShopTest#totals"));

        Answer answer = shop.run("explain");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).isEqualToNormalizingNewlines("No test is red (3 looked at).\n");
    }

    @Test
    void whatWasNeverAcceptedIsToldWithTheCommandThatDoes() throws Exception {
        RedShop shop = new RedShop(folder);
        shop.test("119", Map.of("whodunit.update", "auto"));

        Answer answer = shop.run("explain", "ShopTest#sums");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).isEqualToNormalizingNewlines("""
                1 of 1 test is red.
                new: nothing is accepted yet.
                  red: shop.ShopTest#sums
                  Accept, if it is meant: java -jar whodunit-agent.jar accept ShopTest#sums
                """);
    }

    @Test
    void withoutABuildFolderPendingSnapshotsTellWhoDidIt() throws Exception {
        RedShop shop = RedShop.of(folder);
        delete(folder.resolve("target/whodunit"));

        Answer answer = shop.run("explain");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out())
                .startsWith("2 of 2 tests are red; 1 function made the difference.")
                .contains("Shop.withTax Shop.java:14 certain, whether its code changed is not known");
    }

    @Test
    void whatWaitsOnABuildServerIsToldWithItsFolder() throws Exception {
        RedShop shop = new RedShop(folder);
        shop.test("119", Map.of("whodunit.update", "new"));
        shop.test("121", Map.of("CI", "true"));

        Answer answer = shop.run("explain");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out())
                .contains(
                        "Accept, if it is meant: java -jar whodunit-agent.jar accept Shop.withTax --pending ./target/whodunit/pending");
    }

    @Test
    void whatWaitedOnABuildServerIsNotRedOnceTheTestPasses() throws Exception {
        RedShop shop = new RedShop(folder);
        shop.test("119", Map.of("whodunit.update", "new"));
        shop.test("121", Map.of("CI", "true"));
        shop.test("119", Map.of("whodunit.update", "auto"));

        Answer answer = shop.run("explain");

        assertThat(folder.resolve("target/whodunit/pending/shop/ShopTest/totals.snap.new"))
                .exists();
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).isEqualToNormalizingNewlines("No test is red (3 looked at).\n");
    }

    @Test
    void whatWaitedOnABuildServerIsNotRedOnceTheTestIsWithinItsTolerance() throws Exception {
        RedShop shop = new RedShop(folder);
        Path rules =
                Files.writeString(folder.resolve("whodunit.yaml"), "tolerance: [{steps: 'Shop.*', absolute: 1000000}]");
        shop.test("119", Map.of("whodunit.update", "new"));
        shop.test("121", Map.of("CI", "true"));
        shop.test("121", Map.of("whodunit.update", "auto", "whodunit.config", rules.toString()));

        Answer answer = shop.run("explain");

        assertThat(answer.out()).isEqualToNormalizingNewlines("No test is red (3 looked at).\n");
        assertThat(answer.exitCode()).isZero();
    }

    @Test
    void whereNothingWaitsTheTestIsRunAgainToAcceptIt() throws Exception {
        RedShop shop = RedShop.of(folder);
        for (String test : List.of("prices", "totals")) {
            Files.delete(folder.resolve("src/test/snapshots/shop/ShopTest/" + test + ".snap.new"));
        }

        assertThat(shop.run("explain").out())
                .contains("Accept, if it is meant: mvn test -Dtest=ShopTest#prices"
                        + " -Dwhodunit.update=ShopTest#prices (and so for 1 more)");
    }

    @Test
    void whereThereIsNoSnapshotNothingIsToBeAccepted() throws Exception {
        RedShop shop = RedShop.of(folder);
        delete(folder.resolve("src/test/snapshots"));
        delete(folder.resolve("target/whodunit/accepted"));

        assertThat(shop.run("explain").out())
                .contains("There is no snapshot: it was held against the last run that passed.")
                .doesNotContain("Accept");
    }

    @Test
    void thePageOfTheCommandLineShowsWhatIsPrinted() throws IOException {
        assertThat(Files.readString(Path.of("../docs/command-line.md")))
                .contains("```text\n" + red.run("explain").out().replace("\r\n", "\n") + "```");
    }

    private static void delete(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
