package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.cli.RedShop.Answer;
import dev.whodunit.followed.RankingRun;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShowCommandTest {

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
    void anArtifactIsShownWithWhoMadeItOfWhat() {
        Answer answer = red.run("show", "ShopTest#totals", "prices", "--rows", "2");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).isEqualToNormalizingNewlines("""
                prices List<Integer> 3
                made by Shop.prices Shop.java:7
                which was given net
                  [0] 121
                  [1] 242
                  … and 1 more; --rows shows more
                """);
    }

    @Test
    void anExecutionIsChosen() {
        Answer answer = red.run("show", "ShopTest#totals", "withTax", "--call", "2");

        assertThat(answer.out()).contains("made by Shop.withTax Shop.java:11, call 2 of 3", "  363");
    }

    @Test
    void anExecutionThatIsNotThereIsAnError() {
        Answer answer = red.run("show", "ShopTest#totals", "withTax", "--call", "7");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .isEqualToNormalizingNewlines("Execution 7 of what gives \"withTax\" was not kept, or there was none."
                        + " Executions are counted from 0; leave out --call for the first.\n");
    }

    @Test
    void aNameThatIsNotThereIsAnErrorThatSaysWhichThereAre() {
        Answer answer = red.run("show", "ShopTest#prices", "price");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .startsWith("There is no artifact \"price\" in this run. There are: ")
                .contains("prices", "withTax");
    }

    @Test
    void aPatternThatMeansSeveralTestsIsAnError() {
        Answer answer = red.run("show", "ShopTest#*", "prices");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .isEqualToNormalizingNewlines("\"ShopTest#*\" means several tests: shop.ShopTest#prices,"
                        + " shop.ShopTest#sums, shop.ShopTest#totals. Name one.\n");
    }

    @Test
    void aFolderWithoutARecordingIsAnError() {
        Answer answer = red.run("show", folder.resolve("nothing").toString(), "prices");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err())
                .startsWith("There is no recording at ")
                .contains("Name a folder with a recording.json, or a test, as in ShopTest#prices; the command \"runs\""
                        + " lists both.");
    }

    @Test
    void aNegativeNumberOfRowsIsAnError() {
        Answer answer = red.run("show", "ShopTest#prices", "prices", "--rows", "-1");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).contains("--rows is -1, but must be 0 or more.");
    }

    @Test
    void whereValuesWereFollowedItIsToldWhatItWasMadeOf() throws Exception {
        String recording = RankingRun.recorded(folder, true).toString();

        Answer answer = new RedShop(folder).run("show", recording, "ranking");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("made by Ranking.rank Ranking.java:26", "made of ", "flights", "late");
    }
}
