package dev.whodunit.benchmarks.observer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.benchmarks.observer.Comparison.Difference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    private static final String END = TestOutcomes.lastLine(10);

    @TempDir
    private Path folder;

    @Test
    void testsThatEndAlikeDifferInNothing() throws IOException {
        TestOutcomes suite = outcomes(passed("a"), failed("b", "expected 1"), END);

        assertThat(Comparison.of(suite, suite, suite)).isEqualTo(new Comparison(2, 1, 0, List.of(), List.of()));
    }

    @Test
    void aTestThatFailsOnlyWhenItIsTracedIsADifference() throws IOException {
        TestOutcomes plain = outcomes(passed("a"), END);

        assertThat(Comparison.of(plain, plain, outcomes(failed("a", "no"), END)).differences())
                .containsExactly(new Difference("a", "passed", "failed java.lang.AssertionError: no"));
    }

    @Test
    void anotherMessageIsADifferenceWhereItIsTheSameInBothPlainRuns() throws IOException {
        TestOutcomes one = outcomes(failed("a", "took 1 ms"), END);
        TestOutcomes other = outcomes(failed("a", "took 2 ms"), END);

        assertThat(Comparison.of(one, one, other).differences()).hasSize(1);
        assertThat(Comparison.of(one, other, outcomes(failed("a", "took 3 ms"), END))
                        .differences())
                .isEmpty();
    }

    @Test
    void aTestThatIsMissingIsADifferenceUnlessTheSuiteWasEnded() throws IOException {
        TestOutcomes plain = outcomes(passed("a"), passed("b"), END);

        assertThat(Comparison.of(plain, plain, outcomes(passed("a"), END)).differences())
                .containsExactly(new Difference("b", "passed", "did not run"));
        assertThat(Comparison.of(plain, plain, outcomes(passed("a"))))
                .isEqualTo(new Comparison(1, 1, 0, List.of(), List.of()));
    }

    @Test
    void aTestThatEndsInTwoWaysUntracedSaysNothing() throws IOException {
        Comparison comparison = Comparison.of(
                outcomes(passed("a"), END), outcomes(failed("a", "race"), END), outcomes(failed("a", "race"), END));

        assertThat(comparison).isEqualTo(new Comparison(0, 0, 0, List.of("a"), List.of()));
    }

    @Test
    void whatIsAnotherOneInEachRunIsNoPartOfAMessage() {
        assertThat(TestOutcome.plainText("Object@1a2b3c of T$$Lambda/0x00007f\n in junit-1234567"))
                .isEqualTo("Object… of T… in …");
    }

    @Test
    void idsThatDifferOnlyAtTheirEndAreTwoHoweverLongTheyAre() {
        String suites = "[suite:of a suite]/".repeat(100);

        assertThat(TestOutcome.id(suites + "a"))
                .isNotEqualTo(TestOutcome.id(suites + "b"))
                .isEqualTo(TestOutcome.id(suites + "a"))
                .hasSizeLessThan(600);
    }

    private TestOutcomes outcomes(String... lines) throws IOException {
        Path file = Files.createTempFile(folder, "suite", ".tsv");
        return TestOutcomes.read(Files.write(file, Stream.of(lines).toList()));
    }

    private static String passed(String id) {
        return TestOutcomes.line(id, new TestOutcome(Status.PASSED, "", "", 1));
    }

    private static String failed(String id, String message) {
        return TestOutcomes.line(id, TestOutcome.of(Status.FAILED, new AssertionError(message), 1));
    }
}
