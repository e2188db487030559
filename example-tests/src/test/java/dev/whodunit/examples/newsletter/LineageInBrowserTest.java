package dev.whodunit.examples.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.Sources;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.examples.Data;
import dev.whodunit.foreign.NodeProgram;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.record.Budget;
import dev.whodunit.record.OpenRun;
import dev.whodunit.record.Tracer;
import dev.whodunit.report.Compared;
import dev.whodunit.report.PipelineCoverage;
import dev.whodunit.report.ReportFolder;
import dev.whodunit.report.RunReport;
import dev.whodunit.report.RunReport.Outcome;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.weave.Scope;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An address that leaks into the report for the partner, and where it came from, as somebody sees it who clicks on it. */
@Tag("any-jdk") // pages and browser are the same on every JDK
class LineageInBrowserTest {

    /** The first address that is there in the place of a code. */
    private static final String LEAKED = "wmoeller@example.org";

    @TempDir
    private static Path folder;

    private static JsonNode followed;
    private static JsonNode whole;

    private record Followed(Recording run, Lineage lineage) {}

    @BeforeAll
    static void ask() throws Exception {
        Recording accepted = record(new Contacts("sea"), false).run();
        Followed current = record(new RawContacts("sea"), true);
        Verdict verdict = Diagnosis.compare(accepted, current.run());
        List<Compared> compared = List.of(Compared.of(current.run(), accepted, verdict));
        ReportFolder report = new ReportFolder(folder.resolve("whodunit"), folder);
        report.write(
                Path.of("followed"),
                new RunReport(current.run(), Outcome.FAILED, "", compared, Sources.NONE, current.lineage()),
                PipelineCoverage.UNKNOWN);
        report.write(
                Path.of("whole"),
                new RunReport(current.run(), Outcome.FAILED, "", compared, Sources.NONE),
                PipelineCoverage.UNKNOWN);
        followed = asked(report.page(Path.of("followed")));
        whole = asked(report.page(Path.of("whole")));
    }

    private static Followed record(Contacts contacts, boolean isFollowed) throws Exception {
        Scope scope = Scope.of("dev.whodunit.examples.newsletter.*");
        try (OpenRun run = Tracer.start().open(scope, Budget.DEFAULT, isFollowed, reading -> {})) {
            run.enterPhase(Phase.TEST);
            new NewsletterReport(contacts)
                    .report(Data.file("customers.csv"), Data.file("orders.csv"), folder.resolve("export.csv"));
            run.suspend();
            Recording recording =
                    run.recording(new RunIdentity("id", "com.acme.NewsletterTest", "leaks", "leaks()", "Newsletter"));
            return new Followed(recording, run.lineage());
        }
    }

    private static JsonNode asked(Path page) throws Exception {
        return new ObjectMapper().readTree(NodeProgram.inBrowser("ask.mjs", page, "export", LEAKED));
    }

    @Test
    void aClickTellsWhichElementOfWhichFileItCameFromAndThroughWhichLines() {
        assertThat(followed.at("/clicked/title").asText())
                .isEqualTo("export[9].contact from toExport (NewsletterReport.java:41)");
        assertThat(followed.at("/clicked/lines").asText().lines())
                .startsWith(
                        "came from",
                        "  data     customers[57].email from readCustomers (NewsletterReport.java:36):"
                                + " customers.csv [57].email: " + LEAKED)
                .contains("through", "  data     new Customer (ShopFiles.java:44)");
    }

    @Test
    void theStagesOnItsWayAreMarkedInThePictureAndInTheTable() {
        assertThat(followed.at("/clicked/data"))
                .extracting(JsonNode::asText)
                .contains("customers", "readers", "purchases", "export");
        assertThat(followed.at("/clicked/rows"))
                .extracting(JsonNode::asText)
                .contains("customers", "export")
                .doesNotContain("cities", "report");
        assertThat(followed.at("/clicked/boxes")).isEqualTo(followed.at("/clicked/rows"));
    }

    @Test
    void theCellsOnItsWayAreMarked() {
        assertThat(followed.at("/clicked/parts")).extracting(JsonNode::asText).contains("[9].customer");
        assertThat(followed.at("/clicked/asked")).extracting(JsonNode::asText).containsExactly(LEAKED);
    }

    @Test
    void aStageOnItsWayIsOpenedAtTheRowThatItCameFrom() {
        assertThat(followed.at("/followedLink/parts"))
                .extracting(JsonNode::asText)
                .contains("[57].email");
    }

    @Test
    void theSameAgainTakesItAway() {
        assertThat(followed.at("/again/shown").asBoolean()).isFalse();
        assertThat(followed.at("/again/boxes")).isEmpty();
        assertThat(followed.at("/again/rows")).isEmpty();
        assertThat(followed.at("/again/parts")).isEmpty();
    }

    @Test
    void theKeyboardDoesTheSame() {
        assertThat(followed.at("/entered/title").asText()).startsWith("export[0]");
        assertThat(followed.at("/entered/rows")).isNotEmpty();
        assertThat(followed.at("/escaped/shown").asBoolean()).isFalse();
        assertThat(followed.at("/escaped/rows")).isEmpty();
        assertThat(followed.at("/focused").asBoolean()).isTrue();
    }

    @Test
    void whereValuesWereNotFollowedWholeArtifactsAreToldAsSuch() {
        assertThat(whole.at("/clicked/title").asText()).isEqualTo("export from toExport (NewsletterReport.java:41)");
        assertThat(whole.at("/clicked/lines").asText().lines())
                .startsWith("came from")
                .contains(
                        "  customers from readCustomers (NewsletterReport.java:36)",
                        "  orders from readOrders (NewsletterReport.java:37)");
        assertThat(whole.at("/clicked/notes/1").asText())
                .startsWith("Note: Values were not followed: this is what whole artifacts came from.");
        assertThat(whole.at("/clicked/rows"))
                .extracting(JsonNode::asText)
                .contains("customers", "orders")
                .doesNotContain("cities");
    }

    @Test
    void nothingGoesWrongAndNoRuleOfAccessibilityIsBrokenInEitherTheme() {
        assertThat(followed.at("/errors")).isEmpty();
        assertThat(followed.at("/violations/light")).isEmpty();
        assertThat(followed.at("/violations/dark")).isEmpty();
        assertThat(whole.at("/errors")).isEmpty();
        assertThat(whole.at("/violations/light")).isEmpty();
    }
}
