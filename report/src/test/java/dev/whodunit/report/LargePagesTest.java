package dev.whodunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.diagnosis.Sources;
import dev.whodunit.diagnosis.StepComparison;
import dev.whodunit.diagnosis.StepComparison.Status;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.report.RunReport.Outcome;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.CallSite;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.run.Step;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A page is never larger than a browser, or a build server, likes it. */
class LargePagesTest {

    private static final int MOST_BYTES = 5_000_000;

    /** No two are the same, and each character has three bytes. */
    private static String table(int number) {
        return IntStream.range(0, 30)
                .mapToObj(row -> "{\"number\":" + number + ",\"row\":" + row + ",\"text\":\"" + "値".repeat(50) + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static Recording run(int stages) {
        List<Step> steps = new ArrayList<>();
        Map<Fingerprint, String> contents = new HashMap<>();
        steps.add(step(0, -1, "all", Artifact.VOID));
        for (int i = 1; i <= stages; i++) {
            Fingerprint fingerprint = new Fingerprint(i, i);
            contents.put(fingerprint, table(i));
            steps.add(step(
                    i,
                    0,
                    "stage" + i,
                    new Artifact("", "List<Row>", ArtifactState.COMPLETE, fingerprint, 30, "[{…", "")));
        }
        return new Recording(
                new RunIdentity("id", "com.acme.ShopTest", "works", "works()", "Shop"),
                steps,
                new PipelineMap(List.of()),
                List.of(),
                new Contents(contents),
                List.of());
    }

    private static Step step(int id, int parent, String method, Artifact output) {
        return new Step(
                id,
                parent,
                FunctionRef.of(FunctionKind.METHOD, "com.acme.Shop", method, "()V"),
                new CallSite(id, "Shop.java", id, ""),
                Phase.TEST,
                false,
                new CallLog(new int[] {0}, new int[] {id}, new long[] {2}, new long[] {2}, List.of()),
                List.of(new Call(0, List.of(), output, false, List.of())));
    }

    private static String page(Recording run, List<Compared> comparisons) {
        return RunPage.of(new RunReport(run, Outcome.FAILED, "", comparisons, Sources.NONE), "");
    }

    @Test
    void aPageOfManyLargeValuesIsSmallerThanFiveMegabytes() {
        String page = page(run(4_000), List.of());

        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MOST_BYTES);
        assertThat(page).contains("… and 3000 more stages");
    }

    @Test
    void stagesForWhichThereIsNoRoomArePackedForTheScript() throws IOException {
        JsonNode rest = ScriptData.packed(page(run(4_000), List.of()), "stages-packed");

        assertThat(rest).hasSize(3_000);
        JsonNode last = rest.get(2_999);
        assertThat(last.get(0).asInt()).isEqualTo(3_999);
        assertThat(last.get(3).asText()).isEqualTo("stage4000");
        assertThat(last.get(8))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "made List<Row> of 30: [{…",
                        "java -jar whodunit-agent.jar show 'ShopTest#works' 'stage4000' --step 'Shop.stage4000'");
    }

    @Test
    void aTestThatPassesHasNoRowsPackedAndNoScriptForThem() {
        RunReport passed = new RunReport(run(3), Outcome.PASSED, "", List.of(), Sources.NONE);

        assertThat(RunPage.of(passed, "")).doesNotContain("data-rows", "octet-stream", "DecompressionStream");
    }

    /** 3,000 tests have 50 MB together. */
    @Test
    void aPageOfThreeStepsIsSmallerThanFifteenKilobytes() {
        Contents numbers = new Contents(
                Map.of(new Fingerprint(1, 1), "[1,2,3]", new Fingerprint(2, 2), "[1,2]", new Fingerprint(3, 3), "6"));

        String page = page(run(3).withContents(numbers), List.of());

        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(15_000);
    }

    @Test
    void aValueForWhichThereIsNoRoomIsNamedWithTheCommandThatShowsIt() {
        assertThat(page(run(1_000), List.of()))
                .contains("Too large for this page: made List&lt;Row&gt; of 30; see <code>java -jar whodunit-agent.jar"
                        + " show &#39;ShopTest#works&#39; &#39;stage1000&#39; --step &#39;Shop.stage1000&#39;</code>");
    }

    @Test
    void ofOneInvocationOfSeveralTheValueIsNamedWithoutACommand() {
        Recording run = run(1_000);
        RunIdentity invocation =
                new RunIdentity("[test-template-invocation:#2]", "com.acme.ShopTest", "works", "[2] 7", "Shop");

        assertThat(page(
                        new Recording(invocation, run.steps(), run.map(), List.of(), run.contents(), List.of()),
                        List.of()))
                .contains("Too large for this page: made List&lt;Row&gt; of 30.</p>")
                .doesNotContain("whodunit-agent.jar show");
    }

    @Test
    void whatChangedIsThereThoughManyStagesAreBeforeIt() {
        Recording run = run(3_000);
        List<StepComparison> steps = run.steps().stream()
                .map(step -> new StepComparison(
                        Optional.of(step),
                        Optional.of(step),
                        step.id() == 2_900 ? Status.CHANGED : step.id() == 0 ? Status.CONTAINS : Status.SAME))
                .toList();
        Verdict verdict =
                new Verdict(Verdict.Kind.UNKNOWN, List.of(), steps, "something", List.of(), List.of(), List.of());

        assertThat(page(run, List.of(Compared.of(run, run, verdict))))
                .contains("<strong>stage2900</strong>", "<td class=\"size\">2900</td>");
    }

    @Test
    void anIndentedValueIsNeverMadeAsAWhole() throws Exception {
        String inner = IntStream.range(0, 40_000)
                .mapToObj(field -> "\"" + field + "\":1")
                .collect(Collectors.joining(",", "{", "}"));
        String deep = "{\"a\":".repeat(900) + inner + "}".repeat(900);

        assertThat(Beginning.of(new ObjectMapper().readTree(deep), 4_000))
                .hasSizeLessThanOrEqualTo(4_000)
                .startsWith("{\n  \"a\" : {")
                .endsWith("…");
    }

    @Test
    void ofALongFailureThereIsTheBeginning() {
        String failure = IntStream.range(0, 100).mapToObj(i -> "line " + i).collect(Collectors.joining("\n"));

        assertThat(RunPage.of(new RunReport(run(1), Outcome.FAILED, failure, List.of(), Sources.NONE), ""))
                .contains("line 39\n…</pre>")
                .doesNotContain("line 40");
    }
}
