package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.cli.RedShop.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingsCommandTest {

    @TempDir
    private static Path repository;

    private static RedShop red;

    @BeforeAll
    static void breakTests() throws Exception {
        Files.createDirectories(repository.resolve(".git"));
        red = RedShop.of(Files.createDirectories(repository.resolve("shop")));
    }

    @Test
    void aFunctionBehindTwoTestsIsOneAnnotationAtItsLineFromTheRootOfTheRepository() {
        Answer answer = red.run("findings", "--format", "github");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out())
                .isEqualTo(
                        "::error file=shop/src/main/java/shop/Shop.java,line=14,title=Shop.withTax made 2 tests red::"
                                + "withTax[0] result 119 → 121 (+2, +1.7%25), given net = 100"
                                + "%0Ared: shop.ShopTest#prices, shop.ShopTest#totals\n");
    }

    @Test
    void theSameIsPrintedForOthers() throws Exception {
        JsonNode gitLab = new ObjectMapper()
                .readTree(red.run("findings", "--format", "gitlab").out());
        JsonNode sarif = new ObjectMapper()
                .readTree(red.run("findings", "--format", "sarif").out());

        assertThat(gitLab.at("/0/location/path").asText()).isEqualTo("shop/src/main/java/shop/Shop.java");
        assertThat(sarif.at("/runs/0/results/0/locations/0/physicalLocation/region/startLine")
                        .asInt())
                .isEqualTo(14);
        assertThat(red.run("findings", "--format", "markdown").out()).startsWith("### Whodunit: 2 tests are red\n");
    }

    @Test
    void whereNoTestIsRedNothingIsPrinted() {
        Answer answer = red.run("findings", "ShopTest#sums", "--format", "github");

        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void aFormatThatThereIsNotIsAnErrorThatNamesThoseThereAre() {
        Answer answer = red.run("findings", "--format", "xml");

        assertThat(answer.exitCode()).isEqualTo(2);
        assertThat(answer.err()).startsWith("--format is xml, but must be one of github, markdown, gitlab, sarif.");
    }
}
