package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import targets.orders.Checkout;

/** The page of all tests says which functions of the pipeline ran, are in snapshots, and are asserted on. */
class CoverageOfTestsTest {

    @TempDir
    Path folder;

    @BeforeEach
    void runAll() {
        TestCaseRun.of(folder, Map.of("whodunit.rerun", "false"), BillTestCase.class, BasketTestCase.class);
    }

    @Test
    void testsAreCountedThatDoSomethingWithAFunction() throws IOException {
        assertThat(functions())
                .contains(
                        "bill() ran 3, in snapshots 1, asserted 0",
                        "basket() ran 3, in snapshots 1, asserted 1",
                        "invoice(int, long, long) ran 3, in snapshots 1, asserted 1");
    }

    @Test
    void whatNoTestCallsComesFirst() throws IOException {
        assertThat(functions().get(0)).endsWith(" ran 0, in snapshots 0, asserted 0");
    }

    @Test
    void whatOneArtifactIsMadeByIsInASnapshotAndNothingElse() throws IOException {
        TestCaseRun.of(folder, Map.of("whodunit.rerun", "false"), FeeTestCase.class);

        assertThat(functions())
                .anyMatch(function -> function.matches("fee\\(.*\\) ran 4, in snapshots 2, asserted 1"))
                .contains("bill() ran 4, in snapshots 1, asserted 0");
    }

    @Test
    void thePageOfAllTestsSumsItUp() throws IOException {
        String page = Files.readString(folder.resolve("whodunit/index.html"));

        assertThat(page)
                .containsPattern("Of \\d+ functions of the pipeline, \\d+ ran, what \\d+ made is in snapshots,"
                        + " and on \\d+ there are assertions\\.")
                .contains("<code>basket()</code></th><td>3</td><td>1</td><td>1</td>");
    }

    @Test
    void whereOnlyFailuresAreReportedNothingIsSaidOfCoverage() throws IOException {
        TestCaseRun.of(
                folder.resolve("other"),
                Map.of("whodunit.rerun", "false", "whodunit.report", "failed"),
                BillTestCase.class,
                FailingTestCase.class);

        assertThat(Files.readString(folder.resolve("other/whodunit/index.html")))
                .contains("1 of 1 test failed")
                .doesNotContain("functions of the pipeline");
    }

    private List<String> functions() throws IOException {
        JsonNode all = new ObjectMapper()
                .readTree(folder.resolve("whodunit/coverage.json").toFile());
        List<String> functions = new ArrayList<>();
        for (JsonNode function : all.path("functions")) {
            if (function.path("class").asText().equals(Checkout.class.getName())) {
                functions.add(function.path("function").asText() + " ran " + function.path("ran") + ", in snapshots "
                        + function.path("inSnapshots") + ", asserted " + function.path("asserted"));
            }
        }
        return functions;
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    static class BillTestCase {

        @Test
        void billIsAsAccepted(PipelineRun run) {
            Checkout.bill();
            WhodunitAssertions.assertThat(run).matchesSnapshot();
        }

        @Test
        void billIsRight(PipelineRun run) {
            Checkout.bill();
            WhodunitAssertions.assertThat(run).step("invoice").wasCalled(1);
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    static class BasketTestCase {

        @Test
        void basketHasTwoLines(PipelineRun run) {
            Checkout.bill();
            WhodunitAssertions.assertThat(run).artifact("basket").isNotNull();
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    static class FeeTestCase {

        @Test
        void feeIsAsAccepted(PipelineRun run) {
            Checkout.bill();
            WhodunitAssertions.assertThat(run).artifact("fee").matchesSnapshot("fee");
        }
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    static class FailingTestCase {

        @Test
        void fails() {
            Checkout.bill();
            throw new IllegalStateException("as it should");
        }
    }
}
