package dev.whodunit.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.bjurr.violations.lib.ViolationsApi;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.reports.Parser;

class FindingFormatTest {

    private static final Finding TAX = new Finding(
            "culprit",
            "shop.Shop.withTax(I)I",
            "Shop.withTax made 2 tests red",
            "result 119 → 121 (+2, +1.7%), given net = 100",
            "shop/src/main/java/shop/Shop.java",
            14,
            List.of("shop.ShopTest#prices", "shop.ShopTest#totals"));

    private static final Finding HOSTILE = new Finding(
            "culprit",
            "a|b",
            "<b>: a::error, 100%\nb | made a test red",
            "| `x` <script>\r\n::error::no [link](http://x) \u202E",
            "src/ü b/100%/A,B:C.java",
            0,
            List.of("x#y"));

    @TempDir
    private Path folder;

    @Test
    void gitHubHasTheLineTheTitleAndTheTests() {
        assertThat(FindingFormat.GITHUB.of(List.of(TAX)))
                .isEqualTo(
                        "::error file=shop/src/main/java/shop/Shop.java,line=14,title=Shop.withTax made 2 tests red::"
                                + "result 119 → 121 (+2, +1.7%25), given net = 100"
                                + "%0Ared: shop.ShopTest#prices, shop.ShopTest#totals\n");
    }

    @Test
    void whatIsInNamesEndsNoCommandOfGitHubAndStartsNone() {
        String commands = FindingFormat.GITHUB.of(List.of(HOSTILE));

        assertThat(commands.lines())
                .singleElement()
                .asString()
                .startsWith("::error file=src/ü b/100%25/A%2CB%3AC.java,title=<b>%3A");
        assertThat(commands.substring("::error ".length()).split("::", 2)[0])
                .contains("title=<b>%3A a%3A%3Aerror%2C 100%25%0Ab | made a test red");
    }

    @Test
    void whereGitHubWouldDropAnnotationsTheLastOneSaysHowMany() {
        List<Finding> many = IntStream.range(0, 25).mapToObj(i -> TAX).toList();

        assertThat(FindingFormat.GITHUB.of(many).lines())
                .hasSize(10)
                .last()
                .isEqualTo("::error title=Whodunit::and 16 more, which GitHub would not show here");
    }

    @Test
    void theSummaryIsATableInWhichAllIsText() {
        String summary = FindingFormat.MARKDOWN.of(List.of(TAX, HOSTILE));

        assertThat(summary)
                .startsWith("### Whodunit: 3 tests are red\n\n| who did it | line | what is different | red |\n")
                .contains("| Shop.withTax made 2 tests red | shop/src/main/java/shop/Shop.java:14 | ")
                .doesNotContain("<script>", "`", "[link]", "http://");
        assertThat(summary.lines().skip(4))
                .allMatch(row -> row.chars().filter(c -> c == '|').count() == 5);
    }

    @Test
    void aSummaryIsNeverLargerThanGitHubTakes() {
        Finding large = new Finding("culprit", "id", "x".repeat(5_000), "ü".repeat(5_000), "A.java", 1, List.of("a#b"));

        String summary = FindingFormat.MARKDOWN.of(
                IntStream.range(0, 1_000).mapToObj(i -> large).toList());

        assertThat(summary.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(900_000, 1 << 20);
        assertThat(summary).containsPattern("\nand \\d+ more\n$");
    }

    @Test
    void nothingIsSaidWhereNoTestIsRed() throws Exception {
        assertThat(FindingFormat.GITHUB.of(List.of())).isEmpty();
        assertThat(FindingFormat.MARKDOWN.of(List.of())).isEmpty();
        assertThat(FindingFormat.GITLAB.of(List.of())).isEqualToIgnoringWhitespace("[]");
        assertThat(read(Parser.SARIF, FindingFormat.SARIF)).isEmpty();
    }

    @Test
    void jenkinsReadsSarif() throws Exception {
        assertThat(read(Parser.SARIF, FindingFormat.SARIF, TAX))
                .extracting(Violation::getFile, Violation::getStartLine, Violation::getRule, Violation::getMessage)
                .containsExactly(tuple(TAX.path(), 14, "culprit", "culprit\n\n" + TAX.title() + ": " + TAX.message()));
        assertThat(read(Parser.SARIF, FindingFormat.SARIF, TAX, HOSTILE)).hasSize(2);
    }

    @Test
    void jenkinsReadsWhatIsForGitLab() throws Exception {
        assertThat(read(Parser.CODECLIMATE, FindingFormat.GITLAB, TAX))
                .extracting(Violation::getFile, Violation::getStartLine, Violation::getMessage)
                .containsExactly(tuple(TAX.path(), 14, TAX.title() + ": " + TAX.message()));
        assertThat(read(Parser.CODECLIMATE, FindingFormat.GITLAB, TAX, HOSTILE)).hasSize(2);
    }

    private Set<Violation> read(Parser parser, FindingFormat format, Finding... findings) throws Exception {
        Files.writeString(folder.resolve("findings.json"), format.of(List.of(findings)));
        return ViolationsApi.violationsApi()
                .withPattern(".*findings\\.json$")
                .inFolder(folder.toString())
                .findAll(parser)
                .violations();
    }
}
