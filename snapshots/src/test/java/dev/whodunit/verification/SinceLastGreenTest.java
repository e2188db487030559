package dev.whodunit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.diagnosis.Sources;
import dev.whodunit.green.GreenRun;
import dev.whodunit.green.KeptCode;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Recording;
import dev.whodunit.run.RunIdentity;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.verification.SecondRun.Outcome;
import dev.whodunit.verification.SinceLastGreen.Subject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said where the code did the same in all runs, of how a test fails in its suite and alone. */
class SinceLastGreenTest {

    private static final Recording RUN = new Recording(
            new RunIdentity("id", "acme.PricesTest", "rounds", "rounds()", "Prices"),
            List.of(),
            PipelineMap.EMPTY,
            List.of(),
            Contents.EMPTY,
            List.of());

    private static final TestFailure IN_SUITE = new TestFailure("acme.Failed", "expected 1 but was 2");
    private static final TestFailure FOR_WANT_OF_OTHERS = new TestFailure("acme.Missing", "no rows");

    @TempDir
    Path folder;

    @Test
    void whatFailsForWantOfOtherTestsAloneSaysNothingOfAFailureAmongThem() {
        assertThat(verdict(Outcome.failed(RUN, FOR_WANT_OF_OTHERS), Outcome.failed(RUN, FOR_WANT_OF_OTHERS)))
                .contains(
                        "Run alone once more, the test fails, but in another way, which says nothing of why it fails in the"
                                + " suite. In the suite: acme.Failed: expected 1 but was 2; alone: acme.Missing: no rows. Of"
                                + " each function the first executions were compared")
                .doesNotContain("not in the code");
    }

    @Test
    void whereNothingIsKnownOfTheFailureNowThatIsSaid() {
        assertThat(verdict(Outcome.failed(RUN, TestFailure.UNKNOWN), Outcome.failed(RUN, IN_SUITE)))
                .contains("Run alone once more, the test fails, but nothing is known of how, so it may be for another"
                        + " reason. Of each function the first executions were compared")
                .doesNotContain("in the same way");
    }

    @Test
    void whereNothingIsKnownOfTheFailureThenThatIsSaid() {
        assertThat(verdict(Outcome.failed(RUN, IN_SUITE), Outcome.failed(RUN, TestFailure.UNKNOWN)))
                .contains(
                        "The test, alone, fails on the class files of the last green run as well, but nothing is known of how,"
                                + " so it may be for another reason. Of each function the first executions were compared")
                .doesNotContain("in the same way");
    }

    @Test
    void whereAllFailInTheSameWayItIsNotTheCode() {
        assertThat(verdict(Outcome.failed(RUN, IN_SUITE), Outcome.failed(RUN, IN_SUITE)))
                .contains("and in the same way: unless that has another reason, what makes it fail is not in the code");
    }

    private String verdict(Outcome now, Outcome then) {
        RunsInDepth inDepth = new RunsInDepth() {
            @Override
            public SecondRun now() {
                return () -> now;
            }

            @Override
            public SecondRun then(KeptCode code) {
                return () -> then;
            }

            @Override
            public SecondRun again() {
                return () -> now;
            }
        };
        return new SinceLastGreen(
                        SnapshotKey.of("acme.PricesTest", "rounds"),
                        Subject.TEST,
                        "\"acme..\"",
                        folder,
                        inDepth,
                        Conditions.STRICT,
                        Sources.NONE)
                .verdict(new GreenRun(RUN, true, "", Instant.EPOCH, KeptCode.NONE), RUN, IN_SUITE);
    }
}
