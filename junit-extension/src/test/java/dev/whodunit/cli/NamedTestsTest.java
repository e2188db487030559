package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.cli.RedShop.Answer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command that takes a recording takes the name of a test as well, and means what that has left. */
class NamedTestsTest {

    @TempDir
    private static Path folder;

    private static RedShop shop;

    @BeforeAll
    static void breakTests() throws Exception {
        shop = new RedShop(folder);
        shop.test("119", Map.of("whodunit.update", "new", "whodunit.lineage", "true"));
        shop.test("121", Map.of("whodunit.update", "auto", "whodunit.lineage", "true"));
    }

    @Test
    void whySaysWhatAPartOfATestsRunWasMadeOf() {
        Answer answer = shop.run("why", "ShopTest#totals", "prices[0]");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out())
                .isEqualTo(shop.run("why", recording(), "prices[0]").out());
    }

    @Test
    void whereToSaysWhatWasMadeOfAPartOfATestsRun() {
        Answer answer = shop.run("where-to", "ShopTest#totals", "prices[0]");

        assertThat(answer.err()).isEmpty();
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out())
                .isEqualTo(shop.run("where-to", recording(), "prices[0]").out());
    }

    @Test
    void exportWritesTheRunOfATest() {
        Answer answer = shop.run("export", "--format", "mermaid", "ShopTest#totals");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out())
                .isNotEmpty()
                .isEqualTo(
                        shop.run("export", "--format", "mermaid", recording()).out());
    }

    @Test
    void compareTakesTheAcceptedAndTheLastRunOfATest() {
        Answer answer = shop.run("compare", "ShopTest#totals", "ShopTest#totals");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.out()).startsWith("Shop changed at 1 of ").contains("119 → 121");
    }

    @Test
    void aTestThatLeftNothingIsAnErrorThatSaysWhichThereAre() {
        Answer answer = shop.run("why", "ShopTest#prizes", "prices[0]");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).startsWith("No test ShopTest#prizes has left").contains("shop.ShopTest#totals");
    }

    private static String recording() {
        return folder.resolve("target/whodunit/recordings/shop/ShopTest/totals").toString();
    }
}
