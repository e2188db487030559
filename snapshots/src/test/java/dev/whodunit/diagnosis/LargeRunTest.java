package dev.whodunit.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.map.PipelineMap;
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
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Runs of the size that the recorder allows, and those of which it kept only digests. */
class LargeRunTest {

    private static final int ROWS = 1_000_000;

    @Test
    void aMillionCallsWithOneRowDroppedAreCompared() {
        Verdict verdict = Diagnosis.compare(rows(0, 0), rows(1, 0));

        assertThat(names(verdict)).containsExactly("Flow.filter");
    }

    @Test
    void aMillionCallsThatAllDifferAreCompared() {
        Verdict verdict = Diagnosis.compare(rows(0, 0), rows(0, 2));

        assertThat(names(verdict)).containsExactly("Flow.parse");
        assertThat(verdict.culprits().get(0).calls()).isEqualTo(ROWS);
    }

    @Test
    void recursionMayBeDeeperThanTheStack() {
        Verdict verdict = Diagnosis.compare(recursion(2), recursion(4));

        assertThat(verdict.culprits()).hasSize(1);
        assertThat(verdict.culprits().get(0).currentStep()).isEqualTo(49_999);
        assertThat(VerdictText.of("Flow", verdict).lines().count()).isLessThan(StageTable.MAX_LINES + 10);
    }

    @Test
    void aChangeBeyondTheEntriesIsFoundInTheBlocks() {
        Verdict verdict = Diagnosis.compare(withBlocks(8), withBlocks(16));

        assertThat(names(verdict)).containsExactly("Flow.parse");
        assertThat(verdict.culprits()).extracting(Culprit::grade).containsExactly(Culprit.Grade.LIKELY);
        assertThat(verdict.notices())
                .containsExactly(
                        "Only chained digests of both runs could be compared: groups of calls were compared as wholes",
                        "Flow.parse gives something else for the same arguments in executions 1 to 999, which are"
                                + " compared as one");
    }

    @Test
    void equalBlocksAreTheSame() {
        assertThat(Diagnosis.compare(withBlocks(8), withBlocks(8)).isSame()).isTrue();
    }

    @Test
    void whatOneRunHasAsEntriesAndTheOtherAsBlocksIsTheSame() {
        Recording large = later(10_000, -1);
        Recording small = later(10_000 - 2 * CallLog.BLOCK, -1);

        assertThat(Diagnosis.compare(large, small).isSame()).isTrue();
        assertThat(Diagnosis.compare(small, large).isSame()).isTrue();
    }

    @Test
    void aCallThatDiffersIsSeenThoughOnlyOneRunHasAnEntryOfIt() {
        Recording large = later(10_000, -1);
        Recording small = later(10_000 - 2 * CallLog.BLOCK, 9_999);

        assertThat(names(Diagnosis.compare(large, small))).containsExactly("Flow.parse");
    }

    @Test
    void blocksThatCannotBeMadeTheSameProveNothing() {
        assertThat(Diagnosis.compare(later(10_000, -1), later(10_000 - 100, 9_999))
                        .isSame())
                .isTrue();
    }

    @Test
    void whoDiffersInABlockIsToldThoughSomethingElseDiffersInASingleCall() {
        Verdict verdict = Diagnosis.compare(withClock(8, 2), withClock(10, 4));

        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.INPUT_CHANGED);
        assertThat(verdict.notices())
                .contains("Flow.parse gives something else for the same arguments in executions 1 to 999, which are"
                        + " compared as one");
    }

    @Test
    void whereWhichCallsAreCutIsChanceAChainOfThemSaysNothing() {
        long cut = 24 | CallLog.CUT;
        Recording before = chained(new long[] {8, cut, 40});
        Recording now = chained(new long[] {8, 24, cut + 64});

        assertThat(Diagnosis.compare(before, now).isSame()).isTrue();
        assertThat(names(Diagnosis.compare(before, chained(new long[] {8, 24, 80}))))
                .as("what was read to its end in both")
                .isEmpty();
        assertThat(names(Diagnosis.compare(chained(new long[] {8, 24, 40}), chained(new long[] {8, 24, 80}))))
                .containsExactly("Flow.parse");
    }

    private static List<String> names(Verdict verdict) {
        return verdict.culprits().stream()
                .map(culprit -> culprit.function().toString())
                .toList();
    }

    private static Recording rows(int from, int parsed) {
        int count = ROWS - from;
        int[] parents = new int[count];
        int[] sequence = IntStream.range(1, count + 1).toArray();
        long[] inputs = IntStream.range(from, ROWS).mapToLong(row -> row * 2L).toArray();
        long[] outputs = IntStream.range(from, ROWS)
                .mapToLong(row -> row * 6L + parsed + 4)
                .toArray();
        return run(
                step(0, -1, "run", one(-1, 0, 2, 20 + from * 2L + parsed)),
                step(1, 0, "filter", one(0, 0, 2, from * 2L + 4)),
                step(2, 0, "parse", new CallLog(parents, sequence, inputs, outputs, List.of())));
    }

    private static Recording recursion(long result) {
        List<Step> steps = new ArrayList<>();
        for (int depth = 0; depth < 50_000; depth++) {
            steps.add(step(depth, depth - 1, "merge", one(depth == 0 ? -1 : 0, 0, depth * 2L, result)));
        }
        return run(steps.toArray(Step[]::new));
    }

    private static Recording withBlocks(long outputs) {
        CallLog log = new CallLog(
                new int[] {0},
                new int[] {0},
                new long[] {2},
                new long[] {4},
                List.of(new CallLog.Block(1, 1_000, 6, outputs)));
        return run(step(0, -1, "run", one(-1, 0, 2, outputs)), step(1, 0, "parse", log));
    }

    /** 12,000 calls, of which so many have entries, and one may give something else. */
    private static Recording later(int entries, int other) {
        long[] inputs = LongStream.range(0, 12_000).map(call -> 2 * call + 2).toArray();
        long[] outputs = LongStream.range(0, 12_000)
                .map(call -> 4 * call + (call == other ? 6 : 4))
                .toArray();
        List<CallLog.Block> blocks = new ArrayList<>();
        for (int from = entries; from < 12_000; from += CallLog.BLOCK) {
            int to = Math.min(12_000, from + CallLog.BLOCK);
            blocks.add(new CallLog.Block(from, to, chain(inputs, from, to), chain(outputs, from, to)));
        }
        int[] sequence = IntStream.range(0, 12_000).toArray();
        CallLog log = CallLog.ofFirst(entries, new int[12_000], sequence, inputs, outputs, blocks);
        return run(step(0, -1, "run", one(-1, 0, 2, 4)), step(1, 0, "parse", log));
    }

    private static long chain(long[] digests, int from, int to) {
        return Arrays.stream(digests, from, to).reduce(0, CallLog::chained);
    }

    /** Beside a step that reads the clock. */
    private static Recording withClock(long outputs, long time) {
        Step clock = new Step(
                2,
                0,
                FunctionRef.of(FunctionKind.LIBRARY, "java.lang.System", "nanoTime", "()J"),
                new CallSite(2, "Flow.java", 2, ""),
                Phase.TEST,
                false,
                one(0, 5, 2, time),
                List.of());
        List<Step> steps = new ArrayList<>(withBlocks(outputs).steps());
        steps.set(0, step(0, -1, "run", one(-1, 0, 2, 8)));
        steps.add(clock);
        return run(steps.toArray(Step[]::new));
    }

    /** Beside a step of which nothing but sums is known. */
    private static Recording chained(long[] outputs) {
        CallLog log =
                new CallLog(new int[outputs.length], new int[] {1, 2, 3}, new long[] {2, 4, 6}, outputs, List.of());
        CallLog sums = new CallLog(
                new int[0], new int[0], new long[0], new long[0], List.of(new CallLog.Block(0, 1_000, 6, 8)));
        return run(step(0, -1, "run", one(-1, 0, 2, 4)), step(1, 0, "parse", log), step(2, 0, "sum", sums));
    }

    private static CallLog one(int parent, int sequence, long input, long output) {
        return new CallLog(
                new int[] {parent}, new int[] {sequence}, new long[] {input}, new long[] {output}, List.of());
    }

    private static Step step(int id, int parent, String name, CallLog log) {
        FunctionRef function = FunctionRef.of(FunctionKind.METHOD, "Flow", name, "()I");
        return new Step(id, parent, function, new CallSite(id, "Flow.java", id, ""), Phase.TEST, false, log, List.of());
    }

    private static Recording run(Step... steps) {
        return new Recording(
                new RunIdentity("id", "FlowTest", "test", "test()", "Flow"),
                List.of(steps),
                PipelineMap.EMPTY,
                List.of(),
                Contents.EMPTY,
                List.of());
    }
}
