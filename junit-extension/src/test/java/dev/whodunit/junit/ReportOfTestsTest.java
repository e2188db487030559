package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import targets.knobs.Knobs;
import targets.orders.Checkout;

/** Each test has a page, and all of them have one. */
class ReportOfTestsTest {

    private static final String PAGE = "whodunit/report/dev/whodunit/junit/ReportOfTestsTest.BillTestCase/bills.html";

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        Knobs.reset();
    }

    @Test
    void theFailureSaysWhereThePageIsAndThePageWhoDidIt() throws IOException {
        run(Map.of());
        Knobs.price = 1.75;

        String failures = run(Map.of());

        assertThat(failures).contains("Report:  " + folder.resolve(PAGE));
        assertThat(folder.resolve(PAGE))
                .content()
                .contains("<span class=\"outcome failed\">failed</span>", "<article class=\"culprit\">", "1.5 → 1.75")
                .contains("<svg class=\"picture\"", "◆ changed");
    }

    @Test
    void thePageOfAllTestsNamesWhoDidItAndLeadsToTheTest() throws IOException {
        run(Map.of());
        Knobs.price = 1.75;
        run(Map.of());

        assertThat(folder.resolve("whodunit/index.html"))
                .content()
                .contains("1 of 1 test failed", "Who did it", "in one test")
                .contains("href=\"report/dev/whodunit/junit/ReportOfTestsTest.BillTestCase/bills.html\"");
    }

    @Test
    void aTestThatPassesHasAPageToo() {
        run(Map.of());

        assertThat(folder.resolve(PAGE)).content().contains("<span class=\"outcome passed\">passed</span>", "basket");
        assertThat(folder.resolve("whodunit/index.html")).content().contains("1 test, none failed");
    }

    @Test
    void thePageKnowsWhereValuesCameFromThatWereFollowed() throws IOException {
        run(Map.of());
        Knobs.price = 1.75;

        run(Map.of("whodunit.lineage", "true"));

        assertThat(lineageOn(folder.resolve(PAGE)))
                .contains("came from nothing outside of the pipeline")
                .doesNotContain("Values were not followed");
    }

    @Test
    void whereValuesAreRedactedThePageKnowsOfWholeArtifactsOnly() throws IOException {
        Knobs.price = 1.75;

        TestCaseRun.of(folder, Map.of("whodunit.rerun", "false", "whodunit.lineage", "true"), RedactedTestCase.class);

        assertThat(lineageOn(pageOf("RedactedTestCase", "fails")))
                .contains("Values were not followed")
                .doesNotContain("came from nothing outside of the pipeline");
    }

    @Test
    void aRunThatGoesOnAfterItsComparisonHasItsPage() throws IOException {
        Map<String, String> settings = Map.of("whodunit.rerun", "false", "whodunit.lineage", "true");
        TestCaseRun.of(folder, settings, GoingOnTestCase.class);
        Knobs.price = 1.75;

        TestCaseRun.of(folder, settings, GoingOnTestCase.class);

        assertThat(pageOf("GoingOnTestCase", "bills"))
                .content()
                .contains("<span class=\"outcome failed\">failed</span>", "1.5 → 1.75");
    }

    private Path pageOf(String testCase, String test) {
        return folder.resolve(
                "whodunit/report/dev/whodunit/junit/ReportOfTestsTest." + testCase + "/" + test + ".html");
    }

    @Test
    void thePageSaysWhereValuesWereNotFollowed() throws IOException {
        run(Map.of());
        Knobs.price = 1.75;

        run(Map.of());

        assertThat(lineageOn(folder.resolve(PAGE))).contains("came from", "Values were not followed");
    }

    @Test
    void thePageOfATestThatPassesIsNoLargerForThat() {
        run(Map.of());

        assertThat(folder.resolve(PAGE)).content().doesNotContain("id=\"lineage\"", "DecompressionStream");
    }

    private static String lineageOn(Path page) throws IOException {
        String packed = Files.readString(page).replaceAll("(?s).*id=\"lineage\">([^<]*)<.*", "$1");
        try (GZIPInputStream in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(packed)))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void thereAreOnlyPagesOfTestsThatFailedWhereThatIsAskedFor() {
        run(Map.of("whodunit.report", "failed"));

        assertThat(folder.resolve(PAGE)).doesNotExist();
    }

    @Test
    void thePageOfATestThatPassesAgainGoes() {
        run(Map.of());
        Knobs.price = 1.75;
        run(Map.of("whodunit.report", "failed"));
        assertThat(folder.resolve(PAGE)).exists();

        Knobs.reset();
        run(Map.of("whodunit.report", "failed"));

        assertThat(folder.resolve(PAGE)).doesNotExist();
        assertThat(folder.resolve("whodunit/index.html"))
                .content()
                .contains("Whodunit: no test failed")
                .doesNotContain("bills");
    }

    @Test
    void aDynamicTestThatFailsIsAFailureOfItsFactory() {
        TestCaseRun run = TestCaseRun.of(
                folder, Map.of("whodunit.rerun", "false", "whodunit.report", "failed"), FactoryTestCase.class);

        assertThat(run.failures()).isEqualTo("the second one\nnot here");
        assertThat(folder.resolve("whodunit/report/dev/whodunit/junit/ReportOfTestsTest.FactoryTestCase/bills.html"))
                .content()
                .contains("<span class=\"outcome failed\">failed</span>");
        assertThat(folder.resolve("whodunit/index.html")).content().contains("1 of 1 test failed");
    }

    @Test
    void thereIsNoReportWhereNobodyWantsOne() {
        run(Map.of("whodunit.report", "none"));
        Knobs.price = 1.75;

        assertThat(run(Map.of("whodunit.report", "none"))).contains("CHANGED").doesNotContain("Report:");
        assertThat(folder.resolve("whodunit/report")).doesNotExist();
        assertThat(folder.resolve("whodunit/index.html")).doesNotExist();
    }

    @Test
    void thePageOfAllTestsIsThereAfterTheFirstFailureWhateverComesAfterIt() {
        RedFirstTestCase.index = folder.resolve("whodunit/index.html");

        TestCaseRun run = TestCaseRun.of(folder, Map.of("whodunit.rerun", "false"), RedFirstTestCase.class);

        assertThat(run.failures()).isEqualTo("the first one");
        assertThat(folder.resolve("whodunit/index.html")).content().contains("1 of 2 tests failed");
    }

    @Test
    void theMessageOfAFailureIsOnThePageOfItsTest() {
        RedFirstTestCase.index = folder.resolve("whodunit/index.html");

        TestCaseRun.of(folder, Map.of("whodunit.rerun", "false"), RedFirstTestCase.class);

        assertThat(folder.resolve("whodunit/report/dev/whodunit/junit/ReportOfTestsTest.RedFirstTestCase/fails.html"))
                .content()
                .contains("java.lang.IllegalStateException: the first one</pre>");
    }

    @Test
    void anErrorInWritingChangesNoResultAndIsTold() {
        List<String> told = new ArrayList<>();
        Handler listening = listening(told);
        Logger log = Logger.getLogger("dev.whodunit.junit");
        log.addHandler(listening);

        TestCaseRun run = TestCaseRun.of(folder, Map.of("whodunit.rerun", "false"), EndlessTestCase.class);
        log.removeHandler(listening);

        assertThat(run.results()
                        .testEvents()
                        .failed()
                        .map(event -> event.getRequiredPayload(TestExecutionResult.class)
                                .getThrowable()
                                .orElseThrow()))
                .singleElement()
                .isInstanceOf(EndlessException.class);
        assertThat(told.stream().filter(message -> message.contains("fails.html")))
                .singleElement()
                .asString()
                .startsWith("The page " + folder)
                .endsWith("fails.html of the report is not written, and the results of tests stay as they are:"
                        + " java.lang.StackOverflowError. Give the JVM of the tests more memory (-Xmx, -Xss), or set"
                        + " whodunit.report to failed or none.");
    }

    @Test
    void anotherWordIsAnError() {
        assertThat(run(Map.of("whodunit.report", "red")))
                .contains("The setting whodunit.report is \"red\". Write all, failed or none.");
    }

    @Test
    void aPageThatCannotBeWrittenFailsNoTest() throws IOException {
        Files.createDirectories(folder.resolve("whodunit"));
        Files.writeString(folder.resolve("whodunit/report"), "in the way");

        assertThat(run(Map.of())).isEmpty();
    }

    private String run(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("whodunit.rerun", "false");
        return TestCaseRun.of(folder, all, BillTestCase.class).failures();
    }

    private static Handler listening(List<String> told) {
        return new Handler() {
            @Override
            public void publish(LogRecord entry) {
                told.add(new SimpleFormatter().formatMessage(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    static class RedactedTestCase {

        @Test
        @Redact(fields = "*.id", as = "id")
        void fails() {
            Checkout.bill();
            throw new IllegalStateException("as it should");
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    static class GoingOnTestCase {

        @Test
        void bills(PipelineRun run) {
            Checkout.bill();
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }

        @AfterEach
        void settle() {
            Checkout.settle();
            Checkout.counts();
        }
    }

    private static final class EndlessException extends RuntimeException {
        private static final long serialVersionUID = 1;

        @Override
        public String getMessage() {
            throw new StackOverflowError();
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    static class EndlessTestCase {

        @Test
        void fails() {
            Checkout.bill();
            throw new EndlessException();
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class RedFirstTestCase {

        private static Path index = Path.of("");

        @Test
        void fails() {
            Checkout.bill();
            throw new IllegalStateException("the first one");
        }

        @Test
        void seesThePage() {
            assertThat(index).content().contains("1 of 1 test failed");
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    static class FactoryTestCase {

        @TestFactory
        Stream<DynamicTest> bills() {
            return Stream.of(
                    DynamicTest.dynamicTest("passes", Checkout::bill),
                    DynamicTest.dynamicTest("fails", () -> {
                        throw new IllegalStateException("the second one");
                    }),
                    DynamicTest.dynamicTest("gives up", () -> Assumptions.abort("not here")));
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    static class BillTestCase {

        @Test
        void bills(PipelineRun run) {
            Checkout.bill();
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }
    }
}
