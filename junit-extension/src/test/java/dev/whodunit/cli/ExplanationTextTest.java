package dev.whodunit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Sources;
import dev.whodunit.outcomes.Explanation;
import dev.whodunit.outcomes.Explanation.Cause;
import dev.whodunit.outcomes.RedTest;
import dev.whodunit.outcomes.RedTest.Acceptance;
import dev.whodunit.outcomes.ToldCulprit;
import dev.whodunit.outcomes.ToldVerdict;
import dev.whodunit.snapshots.SnapshotKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExplanationTextTest {

    private static final ExplanationText TEXT =
            new ExplanationText(new CauseAdvice(Path.of("target/whodunit"), Sources.NONE));

    @Test
    void ofManyCausesTheFirstAreToldInFortyLinesAndTheNotesAtTheEnd() {
        List<Cause> causes =
                IntStream.range(0, 30).mapToObj(ExplanationTextTest::cause).toList();

        List<String> lines = TEXT.of(new Explanation(30, causes, List.of(), List.of()));

        assertThat(lines).hasSize(40).startsWith("30 of 30 tests are red; 30 functions made the difference.");
        assertThat(lines.get(37)).isEqualTo("… 84 more lines; name a test to see what is behind it, or take --json.");
        assertThat(lines).endsWith("Affected only: 30 steps.", "Note: one for all.");
    }

    @Test
    void howeverManyWereAcceptedSinceThereAreFortyLines() {
        List<Cause> causes =
                IntStream.range(0, 30).mapToObj(ExplanationTextTest::cause).toList();
        List<RedTest> accepted =
                causes.stream().map(cause -> cause.tests().get(0)).toList();

        List<String> lines = TEXT.of(new Explanation(60, causes, accepted, List.of()));

        assertThat(lines)
                .hasSize(40)
                .contains("Accepted since it ran: shop.ShopTest#t0; run it again.")
                .endsWith("25 more were accepted since they ran; run them again.");
    }

    private static Cause cause(int number) {
        ToldCulprit culprit = new ToldCulprit(
                "Shop.f" + number,
                "shop.Shop.f" + number + "()V",
                "shop.Shop",
                "Shop.java",
                number,
                "certain",
                "changed",
                "result 1 → 2",
                List.of(),
                Optional.empty(),
                0,
                1);
        ToldVerdict verdict =
                new ToldVerdict("culprit", "it changed", List.of(culprit), 1, List.of("one for all"), List.of());
        RedTest test = new RedTest(
                "shop.ShopTest#t" + number,
                SnapshotKey.of("shop.ShopTest", "t" + number),
                "Shop",
                "",
                verdict,
                Acceptance.PENDING,
                Optional.empty());
        return new Cause("culprit", "it changed", Optional.of(culprit), List.of(test));
    }
}
