package dev.whodunit.snapshots;

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
import java.util.List;
import org.junit.jupiter.api.Test;

class RecursionTest {

    @Test
    void oneLineStandsForAWholeRecursion() {
        Snapshot snapshot = Snapshot.of(recursion(50));

        assertThat(snapshot.entries()).extracting(SnapshotEntry::path).containsExactly("best");
    }

    @Test
    void whatARecursionDoesInsideStillCountsForTheRecordingDigest() {
        assertThat(Snapshot.of(recursion(50)).recording())
                .isNotEqualTo(Snapshot.of(recursion(49)).recording());
    }

    private static Recording recursion(int depth) {
        FunctionRef best = FunctionRef.of(FunctionKind.METHOD, "acme.Planner", "best", "(I)I");
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < depth; i++) {
            CallLog log = new CallLog(
                    new int[] {i == 0 ? -1 : 0}, new int[] {0}, new long[] {2L * i}, new long[] {4L * i}, List.of());
            steps.add(new Step(
                    i, i - 1, best, new CallSite(0, "Planner.java", 3, ""), Phase.TEST, false, log, List.of()));
        }
        RunIdentity identity = new RunIdentity("id", "acme.PlannerTest", "plans", "plans", "Planner");
        return new Recording(identity, steps, PipelineMap.EMPTY, List.of(), Contents.EMPTY, List.of());
    }
}
