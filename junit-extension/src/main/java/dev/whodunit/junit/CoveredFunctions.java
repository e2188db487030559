package dev.whodunit.junit;

import dev.whodunit.report.PipelineCoverage;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.FunctionRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What one test has compared with snapshots, and asserted, of functions of the pipeline. Safe for use by several threads. */
final class CoveredFunctions {

    private final Set<FunctionRef> inSnapshots = ConcurrentHashMap.newKeySet();
    private final Set<FunctionRef> asserted = ConcurrentHashMap.newKeySet();

    /** @param artifact the only one that is asserted, if it is one */
    void compare(Recording recorded, Optional<ArtifactRef> artifact) {
        if (artifact.isPresent()) {
            inSnapshots.add(recorded.step(artifact.get().step()).function());
        } else {
            recorded.steps().forEach(step -> inSnapshots.add(step.function()));
        }
    }

    void assertOn(Step step) {
        asserted.add(step.function());
    }

    PipelineCoverage in(Recording run) {
        return PipelineCoverage.of(run, inSnapshots, asserted);
    }
}
