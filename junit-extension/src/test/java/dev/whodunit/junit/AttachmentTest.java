package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.FileEntry;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.opentest4j.reporting.tooling.core.htmlreport.DefaultHtmlReportWriter;
import targets.knobs.Knobs;
import targets.orders.Checkout;

/** Reports that others write have the page of a test that failed. */
class AttachmentTest {

    private static final String PAGE = "whodunit/report/dev/whodunit/junit/AttachmentTest.BillTestCase/bills.html";

    @TempDir
    Path folder;

    @AfterEach
    void forget() {
        Knobs.reset();
    }

    @Test
    void junitIsGivenThePageOfATestThatFailedAndWhoDidIt() throws IOException {
        run(Map.of());
        Knobs.price = 1.75;

        Published published = run(Map.of());

        assertThat(published.files)
                .singleElement()
                .satisfies(file -> assertThat(file.getPath())
                        .hasFileName("whodunit.html")
                        .startsWith(folder.resolve("published"))
                        .hasSameTextualContentAs(folder.resolve(PAGE)));
        assertThat(published.files.get(0).getMediaType())
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(published.entries)
                .containsEntry("whodunit.report", folder.resolve(PAGE).toString())
                .hasEntrySatisfying("whodunit.verdict", told -> assertThat(told).contains("changed at 1 of "))
                .hasEntrySatisfying(
                        "whodunit.culprits",
                        told -> assertThat(told).matches("Checkout\\.\\w+ \\(Checkout\\.java:\\d+\\)"));
    }

    @Test
    void thePageOfTheLastRunIsPublishedWhereThatOfAnEarlierOneIs() throws IOException {
        run(Map.of());
        Knobs.price = 1.75;
        run(Map.of());
        Knobs.price = 2.75;

        Published published = run(Map.of());

        assertThat(published.files)
                .singleElement()
                .satisfies(file -> assertThat(file.getPath())
                        .hasSameTextualContentAs(folder.resolve(PAGE))
                        .content()
                        .contains("2.75"));
    }

    @Test
    void nothingIsPublishedOfATestThatPasses() throws IOException {
        run(Map.of());

        Published published = run(Map.of());

        assertThat(published.files).isEmpty();
        assertThat(published.entries).doesNotContainKey("whodunit.report");
        assertThat(published.printed).doesNotContain("ATTACHMENT");
    }

    @Test
    void onABuildServerALineOfOutputNamesThePage() throws IOException {
        run(Map.of());
        Knobs.price = 1.75;

        assertThat(run(Map.of("CI", "true")).printed)
                .containsOnlyOnce("[[ATTACHMENT|" + folder.resolve(PAGE).toAbsolutePath() + "]]");
    }

    @Test
    void gitLabIsToldThePathFromItsProject() throws IOException {
        run(Map.of());
        Knobs.price = 1.75;

        assertThat(run(Map.of("CI", "true", "CI_PROJECT_DIR", folder.toString())).printed)
                .containsOnlyOnce("[[ATTACHMENT|" + PAGE + "]]");
    }

    @Test
    void whoWantsNoneGetsNone() throws IOException {
        run(Map.of());
        Knobs.price = 1.75;

        Published published = run(Map.of("CI", "true", "whodunit.attach", "none"));

        assertThat(published.files).isEmpty();
        assertThat(published.entries).doesNotContainKey("whodunit.report");
        assertThat(published.printed).doesNotContain("ATTACHMENT");
    }

    @Test
    void aWordThatIsNoneIsAnErrorThatListsThem() throws IOException {
        assertThat(run(Map.of("whodunit.attach", "twice")).failures)
                .contains("The setting whodunit.attach is \"twice\". Write auto, file, line, both or none.");
    }

    @Test
    void openTestReportingShowsTheVerdictFirst() throws Exception {
        run(Map.of());
        Knobs.price = 1.75;
        run(Map.of("junit.platform.reporting.open.xml.enabled", "true"));
        Path html = folder.resolve("open-test-report.html");

        new DefaultHtmlReportWriter().writeHtmlReport(List.of(openTestReport()), html);

        String shown = Files.readString(html);
        shown = shown.substring(shown.lastIndexOf("globalThis.testExecutions"));
        shown = shown.substring(0, shown.indexOf("</script>"));
        assertThat(shown).contains("\"title\":\"Whodunit\"", "changed at 1 of ", "whodunit.html");
        assertThat(shown.indexOf("\"title\":\"Whodunit\"")).isLessThan(shown.indexOf("\"title\":\"Attachments\""));
    }

    private Path openTestReport() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("published"))) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Published run(Map<String, String> settings) throws IOException {
        Map<String, String> all = new HashMap<>();
        all.put("whodunit.directory", folder.resolve("whodunit").toString());
        all.put("whodunit.snapshots", folder.resolve("snapshots").toString());
        all.put("whodunit.update", "new");
        all.put("whodunit.rerun", "false");
        all.put(
                "junit.platform.reporting.output.dir",
                folder.resolve("published").toString());
        all.put("CI", "false");
        all.put("TF_BUILD", "false");
        all.put("CI_PROJECT_DIR", "/no/such/project");
        all.putAll(settings);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(BillTestCase.class))
                .configurationParameters(all)
                .build();
        Published published = new Published();
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            LauncherFactory.create().execute(request, published);
        } finally {
            System.setOut(before);
        }
        published.printed = printed.toString(StandardCharsets.UTF_8);
        return published;
    }

    private static final class Published implements TestExecutionListener {

        private final List<FileEntry> files = new ArrayList<>();
        private final Map<String, String> entries = new HashMap<>();
        private String failures = "";
        private String printed = "";

        @Override
        public void fileEntryPublished(TestIdentifier test, FileEntry file) {
            files.add(file);
        }

        @Override
        public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            entries.putAll(entry.getKeyValuePairs());
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            result.getThrowable().ifPresent(failure -> failures += failure.getMessage() + "\n");
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
