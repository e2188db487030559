package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.cli.RedShop.Answer;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.followed.RankingRun;
import dev.whodunit.outcomes.ChangedArtifacts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

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
    void whatTheCulpritMadeComesFirst() {
        Answer answer = red.run("diff", "ShopTest#totals");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out().lines())
                .startsWith(
                        "changed withTax Integer from Shop.withTax Shop.java:11, call 0 of 3",
                        "  ~ 119 → 121 (+2, +1.7%)")
                .containsSubsequence(
                        "contains prices List<Integer> 3 from Shop.prices Shop.java:7",
                        "  ~ [0]: 119 → 121 (+2, +1.7%)",
                        "  ~ [1]: 238 → 242 (+4, +1.7%)",
                        "  ~ [2]: 357 → 363 (+6, +1.7%)");
    }

    @Test
    void anArtifactMayBeChosenAndTheRecordingBeNamed() {
        Answer answer = red.run(
                "diff",
                shared.resolve("target/whodunit/recordings/shop/ShopTest/totals")
                        .toString(),
                "prices");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out().lines()).hasSize(4).first().asString().startsWith("contains prices ");
    }

    @Test
    void theFileOfTheRecordingMayBeNamedToo() {
        Answer answer = red.run(
                "diff",
                shared.resolve("target/whodunit/recordings/shop/ShopTest/totals/recording.json")
                        .toString());

        assertThat(answer.err()).isEmpty();
        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).startsWith("changed withTax Integer ");
    }

    @Test
    void aValueThatIsHandedOnUnderAnotherNameDiffersUnderThatToo() {
        Answer answer = red.run("diff", "ShopTest#totals", "total");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out().lines())
                .startsWith("contains total Long from Shop.total", "  ~ 714 → 726 (+12, +1.7%)");
    }

    @Test
    void whatAnInnerStepIsGivenMayBeAskedForByItsName() {
        Answer answer = red.run("diff", "ShopTest#totals", "prices");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(red.run("diff", "ShopTest#totals", "net").out())
                .isEqualToNormalizingNewlines("It does not differ.\n");
    }

    @Test
    void whereTheValuesThatDifferWereNotKeptTheVerdictIsTold() {
        Verdict verdict = new Verdict(
                Verdict.Kind.CULPRIT, List.of(), List.of(), "Shop.tax changed", List.of(), List.of(), List.of());
        ChangedArtifacts.Comparison unseen = new ChangedArtifacts.Comparison(verdict, List.of(), true);

        assertThat(new ArtifactDifferences(unseen, true).text())
                .isEqualTo("No value that was kept differs, but not all were kept: Shop.tax changed.");
    }

    @Test
    void whatIsAsAcceptedDoesNotDiffer() {
        Answer answer = red.run("diff", "ShopTest#sums");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).isEqualToNormalizingNewlines("No artifact differs.\n");
    }

    @Test
    void anArtifactThatIsInNeitherRunIsAnError() {
        Answer answer = red.run("diff", "ShopTest#totals", "nothing");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .startsWith("There is no artifact \"nothing\" in either run. Artifacts that differ: withTax, ");
    }

    @Test
    void whereNoAcceptedRunIsKeptThatIsSaid() throws Exception {
        String recording = RankingRun.recorded(folder, false).toString();

        Answer answer = new RedShop(folder).run("diff", recording);

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .isEqualToNormalizingNewlines(
                        "No recording of an accepted run is kept for ./run. Run the test once with"
                                + " the accepted code, or say with --accepted where one is.\n");
    }

    @Test
    void theAcceptedRecordingMayBeNamed() throws Exception {
        String recording = RankingRun.recorded(folder, false).toString();

        assertThat(new RedShop(folder)
                        .run("diff", recording, "--accepted", recording)
                        .exitCode())
                .isZero();
    }
}
