package dev.whodunit.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Sources;
import dev.whodunit.map.MappedClass;
import dev.whodunit.map.MappedMethod;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.map.Site;
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
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** Methods that never ran, beside the stages whose code would call them. */
class UnrunMethodsTest {

    private static final String SHOP = "com.acme.Shop";
    private static final String ANY = "()Ljava/lang/String;";

    private final List<MappedMethod> methods = new ArrayList<>();

    private void add(String method, String... called) {
        List<Site> sites = new ArrayList<>();
        for (String name : called) {
            sites.add(new Site(sites.size(), Site.Kind.CALL, 7, SHOP, name, ANY, ""));
        }
        methods.add(new MappedMethod(
                method, ANY, 0, "hash", 1, 9, List.of(), List.of(), sites, List.of(), List.of("\"\""), List.of()));
    }

    /** {@code sell} calls {@code price} and {@code print}. */
    private Document page(Outcome outcome) {
        Recording run = new Recording(
                new RunIdentity("id", "com.acme.ShopTest", "works", "works()", "Shop"),
                List.of(step(0, -1, "sell"), step(1, 0, "price"), step(2, 0, "print")),
                new PipelineMap(List.of(new MappedClass(SHOP, "java.lang.Object", List.of(), "", List.of(), methods))),
                List.of(),
                Contents.EMPTY,
                List.of());
        return Jsoup.parse(RunPage.of(new RunReport(run, outcome, "", List.of(), Sources.NONE), ""));
    }

    private static Step step(int id, int parent, String method) {
        Artifact made = new Artifact("", "String", ArtifactState.COMPLETE, new Fingerprint(id, 1), 1, "\"x\"", "");
        return new Step(
                id,
                parent,
                FunctionRef.of(FunctionKind.METHOD, SHOP, method, ANY),
                new CallSite(id, "Shop.java", id, ""),
                Phase.TEST,
                false,
                new CallLog(new int[] {0}, new int[] {id}, new long[] {2}, new long[] {2}, List.of()),
                List.of(new Call(0, List.of(), made, false, List.of())));
    }

    private static List<String> grey(Document page) {
        return page.select("svg g.unrun").stream()
                .map(box -> box.select("text").get(0).text() + " by " + box.attr("data-by"))
                .toList();
    }

    @Test
    void whatNeverRanIsBesideTheStageWhoseCodeWouldCallIt() {
        add("sell", "price", "print");
        add("price", "discount");
        add("print");
        add("discount");

        Document page = page(Outcome.FAILED);

        assertThat(grey(page)).containsExactly("Shop.discount by stage-0");
        assertThat(page.select("svg path.unrun").attr("stroke-dasharray")).isEqualTo("3 3");
        assertThat(page.select("svg g.unrun").text()).isEqualTo("Shop.discount never ran");
    }

    @Test
    void itIsThereInWordsAsWell() {
        add("sell", "price", "print");
        add("price", "discount");
        add("print");
        add("discount", "round");
        add("round");

        Document page = page(Outcome.FAILED);

        assertThat(page.select("#picture p.rest").text())
                .isEqualTo(
                        "Grey and dashed are methods that never ran, beside stages whose code would call them: 1 of 2."
                                + " All are listed at the end.");
        assertThat(page.select("#unused li").eachText())
                .containsExactly("Shop.discount, called in Shop.price, which ran", "Shop.round");
    }

    @Test
    void whatIsCalledInTheEntryFunctionIsBesideWhatThatMade() {
        add("sell", "price", "print", "refund");
        add("price");
        add("print");
        add("refund");

        Document page = page(Outcome.FAILED);

        Element result = page.select("svg a.box").last();
        assertThat(result.text()).startsWith("sell");
        assertThat(grey(page))
                .containsExactly("Shop.refund by " + result.attr("href").substring(1));
    }

    @Test
    void aDozenIsDrawnAndTwoOfATestThatPassed() {
        String[] called = new String[20];
        for (int i = 0; i < called.length; i++) {
            called[i] = "rule" + i;
            add(called[i]);
        }
        add("price", called);

        assertThat(grey(page(Outcome.FAILED))).hasSize(12);
        assertThat(grey(page(Outcome.PASSED))).hasSize(2);
        assertThat(page(Outcome.FAILED).select("#unused li")).hasSize(20);
    }

    @Test
    void aLambdaIsCalledAsTheCodeHasIt() {
        add("price", "lambda$price$0");
        add("lambda$price$0");

        assertThat(grey(page(Outcome.FAILED))).containsExactly("Shop.price λ by stage-0");
    }
}
