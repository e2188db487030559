package dev.whodunit.benchmarks.cost;

import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.Verdict;
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
import java.util.Locale;

/**
 * How long it takes to compare two recordings of a million executions: of which one is different, and of which all that
 * come after one step are. Run it with a heap of
 * one gigabyte to see that this is enough: {@code -Xmx1g}.
 */
public final class ComparisonCost {

    private static final int ROUNDS = 7;
    private static final String DESCRIPTOR = "(J)J";

    private ComparisonCost() {}

    /** What is different from the accepted run. */
    private enum Change {
        NONE,
        ONE,
        ALL_AFTER
    }

    /** Shapes of a million executions. */
    private enum Shape {
        /** A few functions, each called for each row. */
        ROWS(10, 100_000),
        /** As many call paths as a run may have. */
        PATHS(50_000, 20),
        /** Something between. */
        MIXED(1_000, 1_000);

        private final int steps;
        private final int executions;

        Shape(int steps, int executions) {
            this.steps = steps;
            this.executions = executions;
        }

        /** Each function is called by the one before, but every tenth by the first. */
        Recording run(Change change) {
            List<Step> all = new ArrayList<>();
            all.add(step(0, -1, new CallLog(new int[] {-1}, new int[] {0}, new long[] {2}, new long[] {4}, List.of())));
            for (int id = 1; id <= steps; id++) {
                int parent = id % 10 == 1 ? 0 : id - 1;
                all.add(step(id, parent, log(id, parent, change)));
            }
            RunIdentity identity = new RunIdentity("comparison", "", "main", "comparison", "Flow");
            return new Recording(identity, all, PipelineMap.EMPTY, List.of(), Contents.EMPTY, List.of());
        }

        /** A changed value travels to all that is called with it. */
        private CallLog log(int id, int parent, Change change) {
            int[] parents = new int[executions];
            int[] sequence = new int[executions];
            long[] inputs = new long[executions];
            long[] outputs = new long[executions];
            for (int i = 0; i < executions; i++) {
                parents[i] = parent == 0 ? 0 : i;
                sequence[i] = parent == 0 ? id * executions + i : 0;
                boolean isCulprit = id == steps / 2 && (change == Change.ALL_AFTER || i == executions / 2);
                boolean isAffected = id > steps / 2 && change == Change.ALL_AFTER;
                inputs[i] = 2L * (31L * id + i + (isAffected ? 7 : 0));
                outputs[i] = 2L * (37L * id + i + (isAffected || (isCulprit && change != Change.NONE) ? 7 : 0));
            }
            return new CallLog(parents, sequence, inputs, outputs, List.of());
        }

        private static Step step(int id, int parent, CallLog log) {
            FunctionRef function = FunctionRef.of(FunctionKind.METHOD, "com.acme.Flow", "f" + id, DESCRIPTOR);
            return new Step(
                    id, parent, function, new CallSite(id, "Flow.java", id, ""), Phase.TEST, false, log, List.of());
        }
    }

    public static void main(String[] args) {
        System.out.println("| shape | steps | executions | one differs | all after one step differ |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        for (Shape shape : Shape.values()) {
            Recording accepted = shape.run(Change.NONE);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %s | %s |%n",
                    shape.name().toLowerCase(Locale.ROOT),
                    shape.steps + 1,
                    1 + (long) shape.steps * shape.executions,
                    compare(accepted, shape.run(Change.ONE)),
                    compare(accepted, shape.run(Change.ALL_AFTER)));
        }
    }

    private static String compare(Recording accepted, Recording current) {
        long[] millis = new long[ROUNDS];
        String named = "";
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            Verdict verdict = Diagnosis.compare(accepted, current);
            millis[i] = (System.nanoTime() - start) / 1_000_000;
            named = verdict.culprits().isEmpty()
                    ? verdict.kind().word()
                    : verdict.culprits().get(0).function().toString();
        }
        Arrays.sort(millis);
        return String.format(Locale.ROOT, "%,d ms, %s", millis[ROUNDS / 2], named);
    }
}
