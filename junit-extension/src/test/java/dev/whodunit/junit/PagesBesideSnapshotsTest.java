package dev.whodunit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.PipelineRun;
import dev.whodunit.assertions.WhodunitAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import targets.knobs.Knobs;
import targets.orders.Checkout;

/** The page of a test says of its run what the run has, whatever is at hand of the accepted one. */
class PagesBesideSnapshotsTest {

    private static final Pattern BOX = Pattern.compile(
            "<a href=\"#(stage-\\d+)\" class=\"box [a-z]+\"><rect[^>]*></rect><text[^>]*>([^<]*)</text>");
    private static final Pattern ARROW = Pattern.compile("data-from=\"(stage-\\d+)\" data-to=\"(stage-\\d+)\"");

    @TempDir
    Path folder;

    @BeforeEach
    void learn() {
        CheckoutTestCase.isSettled = false;
        CheckoutTestCase.isBilled = true;
        CheckoutTestCase.isOneStep = false;
        CheckoutTestCase.isDrawn = false;
        CheckoutTestCase.lastDirection = 0.5;
        CheckoutTestCase.directions = 3;
    }

    @AfterEach
    void forget() {
        Knobs.reset();
    }

    @Test
    void itsArrowsAreThoseOfThePageBesideTheAcceptedRun() throws IOException {
        List<String> beside = arrows(afterSlip(true));

        assertThat(arrows(afterSlip(false)))
                .contains("basket → items", "items → invoice", "invoice → bill")
                .containsExactlyInAnyOrderElementsOf(beside);
    }

    @Test
    void whatAStageWasGivenIsThereThoughTheSnapshotHasNoneOfIt() throws IOException {
        assertThat(stage(afterSlip(false), "items"))
                .contains("given basket", "<code>Basket</code>, as accepted</p>")
                .contains("&quot;embedding&quot; :");
    }

    @Test
    void whatTheCulpritMadeIsOtherThanAccepted() throws IOException {
        assertThat(stage(afterSlip(false), "items"))
                .contains("made</span> <code>Long</code>, other than accepted", "- 5\n+ 6");
    }

    @Test
    void ofManyExecutionsNoneIsCalledOtherThanAcceptedSinceAllTogetherAre() throws IOException {
        CheckoutTestCase.isDrawn = true;
        run();
        forgetAcceptedRun();
        CheckoutTestCase.lastDirection = 0.75;
        run();

        assertThat(stage(page(), "curve"))
                .contains("Executed 3 times; shown is execution 0.", "given points", "made")
                .doesNotContain("other than accepted");
    }

    @Test
    void theOneExecutionThatIsLeftOfSeveralIsNotCalledOtherThanAccepted() throws IOException {
        CheckoutTestCase.isDrawn = true;
        run();
        forgetAcceptedRun();
        CheckoutTestCase.directions = 1;
        run();

        assertThat(stage(page(), "curve")).contains("given points", "made").doesNotContain("other than accepted");
    }

    @Test
    void soItIsWhereTheSnapshotHasALineOfEachStep() throws IOException {
        CheckoutTestCase.isSettled = true;
        CheckoutTestCase.isBilled = false;
        run();
        forgetAcceptedRun();
        Knobs.price = 1.75;
        run();

        assertThat(stage(page(), "discount")).contains("given discount", "double[]</code> of 1, as accepted</p>");
    }

    @Test
    void aSnapshotOfOneStepHasThePictureOfThatStep() throws IOException {
        List<String> whole = arrows(afterSlip(true));
        clear();
        CheckoutTestCase.isSettled = true;
        CheckoutTestCase.isOneStep = true;

        assertThat(arrows(afterSlip(true))).containsExactlyInAnyOrderElementsOf(whole);
        clear();
        assertThat(arrows(afterSlip(false))).containsExactlyInAnyOrderElementsOf(whole);
    }

    @Test
    void aStageThatIsNoLongerThereIsCalledThat() throws IOException {
        CheckoutTestCase.isSettled = true;
        run();
        CheckoutTestCase.isSettled = false;
        run();

        assertThat(stage(page(), "total"))
                .contains("It is no longer there. In the accepted run:")
                .contains("made</span> <code>Double</code>")
                .doesNotContain("as accepted");
    }

    @Test
    void soItIsWhereOnlyTheSnapshotIsAtHand() throws IOException {
        CheckoutTestCase.isSettled = true;
        run();
        forgetAcceptedRun();
        CheckoutTestCase.isSettled = false;
        run();

        assertThat(stage(page(), "total"))
                .contains("It is no longer there. In the accepted run:")
                .contains("made</span> <code>Double</code>")
                .doesNotContain("as accepted");
    }

    private String afterSlip(boolean isAcceptedRunAtHand) throws IOException {
        Knobs.reset();
        run();
        if (!isAcceptedRunAtHand) {
            forgetAcceptedRun();
        }
        Knobs.items = 4;
        run();
        return page();
    }

    private void run() {
        TestCaseRun.of(folder, Map.of("whodunit.rerun", "false"), CheckoutTestCase.class);
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve(
                "whodunit/report/dev/whodunit/junit/PagesBesideSnapshotsTest.CheckoutTestCase/checks.html"));
    }

    private void forgetAcceptedRun() throws IOException {
        delete(folder.resolve("whodunit/accepted"));
    }

    private void clear() throws IOException {
        delete(folder.resolve("whodunit"));
        delete(folder.resolve("snapshots"));
    }

    private static void delete(Path all) throws IOException {
        try (Stream<Path> files = Files.walk(all)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** The details of a stage, by its name. */
    private static String stage(String page, String name) {
        return Stream.of(page.split("<details id=\"stage-"))
                .filter(details -> details.contains("<strong>" + name + "</strong>"))
                .map(details -> details.substring(0, details.indexOf("</details>")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no stage " + name + " on " + page));
    }

    private static List<String> arrows(String page) {
        return ARROW.matcher(page)
                .results()
                .map(arrow -> name(page, arrow.group(1)) + " → " + name(page, arrow.group(2)))
                .toList();
    }

    private static String name(String page, String id) {
        return BOX.matcher(page)
                .results()
                .filter(box -> box.group(1).equals(id))
                .map((MatchResult box) -> box.group(2))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no box " + id));
    }

    @ExtendWith(PipelineExtension.class)
    @TracePipeline(Checkout.class)
    static class CheckoutTestCase {

        private static boolean isSettled;
        private static boolean isBilled = true;
        private static boolean isOneStep;
        private static boolean isDrawn;
        private static double lastDirection;
        private static int directions = 3;

        @Test
        void checks(PipelineRun run) {
            if (isSettled) {
                Checkout.settle();
            }
            if (isBilled) {
                Checkout.bill();
            }
            for (int i = 0; isDrawn && i < directions; i++) {
                Knobs.direction = i == 2 ? lastDirection : 0.5;
                Checkout.curve(3);
            }
            if (isOneStep) {
                WhodunitAssertions.assertThat(run).step("Checkout.bill").matchesSnapshot("");
            } else {
                WhodunitAssertions.assertThat(run).matchesSnapshot();
            }
        }
    }
}
