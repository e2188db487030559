package dev.whodunit.benchmarks.localisation;

import dev.whodunit.diagnosis.Culprit;
import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.StepComparison;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.map.PipelineMap;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.List;
import java.util.Optional;
import org.pitest.mutationtest.engine.Location;
import org.pitest.mutationtest.engine.MutationDetails;

/** Asks the diagnosis who did it, and holds the answer against what was done. */
final class Judge {

    private final Pipeline pipeline;
    private final Recording baseline;

    Judge(Pipeline pipeline, Recording baseline) {
        this.pipeline = pipeline;
        this.baseline = baseline;
    }

    Result judge(String id, MutationDetails mutant, Outcome outcome, boolean throwsAsBefore, Recording current) {
        Verdict verdict = Diagnosis.compare(baseline, current);
        Location changed = mutant.getId().getLocation();
        List<Culprit> culprits = verdict.culprits();
        int rank = rankOf(changed, culprits);
        int blindRank = rankOf(
                changed,
                Diagnosis.compare(withoutCode(baseline), withoutCode(current)).culprits());
        ChangedSteps steps = new ChangedSteps(verdict.steps());
        return new Result(
                pipeline,
                id,
                nameOf(changed),
                mutant.getLineNumber(),
                mutant.getDescription(),
                outcome,
                !verdict.isSame() || !throwsAsBefore || ChangedSteps.anyIn(verdict.steps()),
                verdict.kind(),
                culprits.isEmpty() ? "" : culprits.get(0).function().toString(),
                rank,
                blindRank,
                culprits.size(),
                rank > 0 && culprits.get(rank - 1).lines().contains(mutant.getLineNumber()),
                isRight(changed, steps.earliest()),
                isRight(changed, steps.deepest()));
    }

    static Result timedOut(Pipeline pipeline, String id, MutationDetails mutant, Outcome outcome) {
        String method = nameOf(mutant.getId().getLocation());
        return new Result(
                pipeline,
                id,
                method,
                mutant.getLineNumber(),
                mutant.getDescription(),
                outcome,
                false,
                Verdict.Kind.UNKNOWN,
                "",
                0,
                0,
                0,
                false,
                false,
                false);
    }

    /** The same run, of which only the behaviour is known: with one changed method, its code's hash gives it away. */
    private static Recording withoutCode(Recording run) {
        return new Recording(
                run.identity(), run.steps(), PipelineMap.EMPTY, run.libraries(), run.contents(), run.notices());
    }

    private static String nameOf(Location location) {
        String className = location.getClassName().getNameWithoutPackage().asJavaName();
        return className + "." + location.getMethodName();
    }

    private static int rankOf(Location changed, List<Culprit> culprits) {
        for (int i = 0; i < culprits.size(); i++) {
            if (isAt(changed, culprits.get(i).function())) {
                return i + 1;
            }
        }
        return 0;
    }

    private static boolean isRight(Location changed, Optional<StepComparison> step) {
        return step.map(StepComparison::shown)
                .map(Step::function)
                .filter(function -> isAt(changed, function))
                .isPresent();
    }

    private static boolean isAt(Location changed, FunctionRef function) {
        return function.className().equals(changed.getClassName().asJavaName())
                && function.method().equals(changed.getMethodName())
                && function.descriptor().equals(changed.getMethodDesc());
    }
}
