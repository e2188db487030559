package dev.whodunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Sources;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.report.RunReport.Outcome;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.CallSite;
import dev.whodunit.run.Contents;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Phase;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Which steps ran one after the other, and which were handed to other threads. */
class OrderByThreadTest {

    private final List<Step> steps = new ArrayList<>();

    private void add(int parent, String method, int sequence, int executions, boolean concurrent) {
        int[] sequences = new int[executions];
        Arrays.fill(sequences, sequence);
        steps.add(new Step(
                steps.size(),
                parent,
                FunctionRef.of(FunctionKind.METHOD, "com.acme.Shop", method, "()V"),
                new CallSite(steps.size(), "Shop.java", steps.size(), ""),
                Phase.TEST,
                concurrent,
                new CallLog(new int[executions], sequences, new long[executions], new long[executions], List.of()),
                List.of(new Call(0, List.of(), Artifact.VOID, false, List.of()))));
    }

    private Document page(Outcome outcome) {
        Recording run = new Recording(
                new RunIdentity("id", "com.acme.ShopTest", "works", "works()", "Shop"),
                steps,
                new PipelineMap(List.of()),
                List.of(),
                Contents.EMPTY,
                List.of());
        return Jsoup.parse(RunPage.of(new RunReport(run, outcome, "", List.of(), Sources.NONE), ""));
    }

    private static List<String> rows(Document page) {
        return page.select("#threads tbody tr").eachText();
    }

    @Test
    void aRunOnOneThreadHasNoOrderByThread() {
        add(-1, "sell", 0, 1, false);
        add(0, "price", 0, 1, false);

        assertThat(page(Outcome.FAILED).select("#threads")).isEmpty();
    }

    @Test
    void aStepThatWasHandedOverBeginsARowAfterWhatItsCallerHadDone() {
        add(-1, "sell", 0, 1, false);
        add(0, "price", 0, 1, false);
        add(0, "deliver", 1, 1, true);
        add(2, "pack", 0, 1, false);
        add(0, "print", 2, 1, false);

        assertThat(rows(page(Outcome.FAILED)))
                .containsExactly(
                        "the thread of the caller 1 price 1 Shop.java:1",
                        "another thread, handed to at Shop.java:2 2 deliver 1 Shop.java:2",
                        "another thread, handed to at Shop.java:2 3 pack 1 Shop.java:3",
                        "the thread of the caller 2 print 1 Shop.java:4");
    }

    @Test
    void theOrderIsThatOfTheRunAndNotThatOfTheCode() {
        add(-1, "sell", 0, 1, false);
        add(0, "print", 7, 1, false);
        add(0, "price", 2, 1, true);

        assertThat(rows(page(Outcome.FAILED)).get(0)).contains("1 price");
    }

    @Test
    void whatSeveralThreadsDidIsOneRow() {
        add(-1, "sell", 0, 1, false);
        add(0, "pack", 0, 5, true);
        add(1, "fold", 0, 5, true);

        assertThat(rows(page(Outcome.FAILED)))
                .containsExactly(
                        "several threads, handed to at Shop.java:1 1 pack 5 Shop.java:1",
                        "several threads, handed to at Shop.java:1 2 fold 5 Shop.java:2");
    }

    @Test
    void itIsFoldedAndDrawnWhereATestFailed() {
        add(-1, "sell", 0, 1, false);
        add(0, "pack", 0, 1, true);

        Document red = page(Outcome.FAILED);
        assertThat(red.select("#threads > details").hasAttr("open")).isFalse();
        assertThat(red.select("svg.lanes a").eachText()).containsExactly("pack");
        assertThat(red.select("#threads p").first().text()).contains("The recording has no time");
        assertThat(page(Outcome.PASSED).select("svg.lanes")).isEmpty();
        assertThat(rows(page(Outcome.PASSED))).hasSize(1);
    }

    @Test
    void ofManyStepsTheFirstAreShown() {
        add(-1, "sell", 0, 1, false);
        for (int i = 0; i < 60; i++) {
            add(0, "pack" + i, i, 1, true);
        }

        Document page = page(Outcome.FAILED);

        assertThat(rows(page)).hasSize(7);
        assertThat(page.select("#threads p.rest").text()).isEqualTo("… and 53 more steps");
    }
}
