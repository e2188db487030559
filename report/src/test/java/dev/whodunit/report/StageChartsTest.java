package dev.whodunit.report;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.whodunit.run.KeptRows;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.run.Step;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Which stages have charts on a page, and of which values. */
class StageChartsTest {

    private static final Fingerprint GIVEN = new Fingerprint(1, 1);
    private static final Fingerprint ACCEPTED = new Fingerprint(2, 2);
    private static final Fingerprint MADE = new Fingerprint(3, 3);
    private static final Contents CONTENTS = new Contents(
            Map.of(GIVEN, "[{\"delay\":1},{\"delay\":2}]", ACCEPTED, "[{\"delay\":1}]", MADE, "[{\"delay\":2}]"));

    private static Recording run(Fingerprint made, Contents contents) {
        return run("List<Flight>", made, contents);
    }

    private static Recording run(String type, Fingerprint made, Contents contents) {
        Artifact input = new Artifact("flights", "List<Flight>", ArtifactState.COMPLETE, GIVEN, 2, "", "");
        Artifact output = new Artifact("", type, ArtifactState.COMPLETE, made, 1, "", "");
        Step step = new Step(
                0,
                -1,
                FunctionRef.of(FunctionKind.METHOD, "com.acme.Flights", "late", "(Ljava/util/List;)Ljava/util/List;"),
                new CallSite(0, "Flights.java", 7, ""),
                Phase.TEST,
                false,
                new CallLog(new int[] {0}, new int[] {0}, new long[] {2}, new long[] {2}, List.of()),
                List.of(new Call(0, List.of(input), output, false, List.of())));
        return new Recording(
                new RunIdentity("id", "com.acme.FlightsTest", "works", "works()", "Flights"),
                List.of(step),
                new PipelineMap(List.of()),
                List.of(),
                contents,
                List.of());
    }

    private static List<String> charts(Outcome outcome, Recording run, Optional<Recording> accepted, Status status) {
        StepComparison step =
                new StepComparison(accepted.map(before -> before.step(0)), Optional.of(run.step(0)), status);
        Verdict.Kind kind = status == Status.SAME ? Verdict.Kind.SAME : Verdict.Kind.UNKNOWN;
        Verdict verdict = new Verdict(kind, List.of(), List.of(step), "it", List.of(), List.of(), List.of());
        Compared compared = new Compared("", run, List.of(), accepted, verdict);
        RunReport report = new RunReport(run, outcome, "", List.of(compared), Sources.NONE);
        return Jsoup.parse(RunPage.of(report, ""))
                .select("table.charts tbody tr")
                .eachText();
    }

    @Test
    void whatAStageMadeIsBesideWhatItWasGivenAndWhatWasAccepted() {
        Recording accepted = run(ACCEPTED, CONTENTS);

        assertThat(charts(Outcome.FAILED, run(MADE, CONTENTS), Optional.of(accepted), Status.CHANGED))
                .containsExactly("delay given flights 2 0 1 1.5 2", "accepted 1 0 1 1 1", "made 1 0 2 2 2");
    }

    @Test
    void whereTheAcceptedValueIsNotAtHandItIsBesideWhatItWasGiven() {
        assertThat(charts(Outcome.FAILED, run(MADE, CONTENTS), Optional.empty(), Status.CHANGED))
                .containsExactly("delay given flights 2 0 1 1.5 2", "made 1 0 2 2 2");
    }

    @Test
    void theValuesOfAMapAreItsRowsAndTheFieldsOfARecordAreNone() {
        Contents made = new Contents(Map.of(MADE, "{\"ABE\":{\"delay\":7},\"SJC\":{\"delay\":8}}"));

        assertThat(charts(Outcome.FAILED, run("Map<String,Tally>", MADE, made), Optional.empty(), Status.CHANGED))
                .containsExactly("delay made 2 0 7 7.5 8");
        assertThat(charts(Outcome.FAILED, run("Tallies", MADE, made), Optional.empty(), Status.CHANGED))
                .isEmpty();
    }

    @Test
    void ofATestThatPassedStagesThatAreAsAcceptedHaveNone() {
        Recording run = run(MADE, CONTENTS);

        assertThat(charts(Outcome.PASSED, run, Optional.of(run), Status.SAME)).isEmpty();
        assertThat(charts(Outcome.FAILED, run, Optional.of(run), Status.SAME)).isNotEmpty();
        assertThat(charts(Outcome.PASSED, run, Optional.of(run), Status.WITHIN)).isNotEmpty();
    }

    @Test
    void ofALargeListAllRowsThatAreKeptAreCounted() {
        KeptRows rows = new KeptRows(
                new long[3],
                new int[] {0, 2},
                100,
                portion -> packed(portion == 0 ? "{\"delay\":5}\n{}\n" : "{\"delay\":6}\n"));
        Contents large = new Contents(Map.of())
                .withRows(fingerprint -> fingerprint.equals(MADE) ? Optional.of(rows) : Optional.empty());

        assertThat(charts(Outcome.FAILED, run(MADE, large), Optional.empty(), Status.CHANGED))
                .containsExactly("delay made 2 1 5 5.5 6");
    }

    @Test
    void rowsThatCannotBeReadAnyMoreHaveNone() {
        KeptRows gone = new KeptRows(new long[3], new int[] {0}, 100, portion -> {
            throw new IOException("deleted");
        });
        Contents large = new Contents(Map.of()).withRows(fingerprint -> Optional.of(gone));

        assertThat(charts(Outcome.FAILED, run(MADE, large), Optional.empty(), Status.CHANGED))
                .isEmpty();
    }

    private static byte[] packed(String lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
