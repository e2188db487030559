package dev.whodunit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.diagnosis.Replay;
import dev.whodunit.diagnosis.Tolerance;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Runs;
import dev.whodunit.snapshots.Snapshot;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A developer's machine has an entry of each execution, a build server groups of the later ones, or the other way round. */
class RunsOfUnlikeMemoryTest {

    private static final SecondRun NEVER = SecondRun.never("The test must not run twice");

    private static final long[] ROWS =
            LongStream.range(0, 8).map(i -> 2 * i + 2).toArray();

    @Test
    void theSameRowsInOtherGroupsAreNobodysDoing() {
        Recording whole = run("12", log(8, ROWS));
        Recording grouped = run("12", log(3, ROWS));

        assertThat(verdict(whole, grouped).culprits()).isEmpty();
        assertThat(verdict(grouped, whole).culprits()).isEmpty();
        assertThat(verdict(grouped, run("12", log(5, ROWS))).culprits()).isEmpty();
    }

    @Test
    void whetherTheyAreTheSameIsNotKnown() {
        Verdict verdict = verdict(run("12", log(8, ROWS)), run("12", log(3, ROWS)));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.UNKNOWN);
        assertThat(verdict.summary())
                .isEqualTo(
                        "One of the two runs had less memory, and has groups of executions where the other one has each, so"
                                + " whether these are as accepted is not known: add; give both as much (-Xmx)");
    }

    @Test
    void whatIsNearEnoughElsewhereLetsNothingPassThatIsNotKnown() {
        Conditions near = new Conditions(new Tolerance(0.01), Replay.NEVER);
        SnapshotComparison comparison = new SnapshotComparison(NEVER, near);
        Recording whole = run("1.25", log(8, ROWS));
        Snapshot accepted = comparison.of(whole, Snapshot.of(whole), 100_000);

        assertThat(comparison.verdict(run("1.2500001", log(8, ROWS)), accepted).kind())
                .isEqualTo(Verdict.Kind.WITHIN_TOLERANCE);
        assertThat(comparison.verdict(run("1.2500001", log(3, ROWS)), accepted).kind())
                .isEqualTo(Verdict.Kind.UNKNOWN);
    }

    @Test
    void inLikeGroupsTheyAreCompared() {
        Recording grouped = run("12", log(3, ROWS));

        assertThat(verdict(grouped, run("12", log(3, ROWS))))
                .returns(Verdict.Kind.SAME, Verdict::kind)
                .returns(List.of(), Verdict::notices);
        assertThat(verdict(grouped, run("12", log(3, 2, 4, 6, 8, 10, 12, 14, 18)))
                        .kind())
                .isEqualTo(Verdict.Kind.INPUT_CHANGED);
    }

    @Test
    void aFunctionThatMakesSomethingElseIsNamedAllTheSame() {
        Verdict verdict = verdict(run("12", log(8, ROWS)), run("13", log(3, ROWS)));

        assertThat(verdict.culprits())
                .extracting(culprit -> culprit.function().method())
                .containsExactly("read");
        assertThat(verdict.notices())
                .contains(
                        "Compared only in part, because one of the two runs had less memory, and has groups of executions"
                                + " where the other one has each: add; give both as much (-Xmx)");
    }

    private static Verdict verdict(Recording accepted, Recording current) {
        return new SnapshotComparison(NEVER, Conditions.STRICT).verdict(current, Snapshot.of(accepted));
    }

    private static Recording run(String read, CallLog log) {
        Recording run = Runs.of("Totals")
                .step("read", step -> step.in("file", "\"rows.csv\"").out("double", read))
                .step("add", step -> step.in("row", "1").out("int", "2"))
                .build();
        return run.withSteps(List.of(run.step(0), run.step(1).withLog(log)));
    }

    private static CallLog log(int entries, long... rows) {
        int[] positions = new int[entries];
        long[] alone = LongStream.of(rows).limit(entries).toArray();
        long chain = LongStream.of(rows).skip(entries).reduce(0, CallLog::chained);
        return new CallLog(
                LongStream.of(alone).mapToInt(row -> -1).toArray(),
                positions,
                alone,
                alone,
                entries == rows.length ? List.of() : List.of(new CallLog.Block(entries, rows.length, chain, chain)));
    }
}
