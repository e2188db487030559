package dev.whodunit.assertions;

import dev.whodunit.run.CallSite;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.List;

/** The steps that can be said to have produced an artifact. */
final class Producers {

    private Producers() {}

    /** None for what came in from outside; else its step and the nested ones whose result was returned at once. */
    static List<Step> of(RecordedArtifact artifact) {
        List<Step> producers = new ArrayList<>();
        if (!artifact.isInput()) {
            producers.add(artifact.recordedAt());
        }
        if (artifact.role() == RecordedArtifact.Role.OUTPUT) {
            for (int i = 0; i < producers.size(); i++) {
                artifact.step().recording().childrenOf(producers.get(i)).stream()
                        .filter(child -> child.site().storedInto().equals(CallSite.RETURNED))
                        .filter(child -> child.samples().stream()
                                .anyMatch(call -> call.output().hasSameContentAs(artifact.artifact())))
                        .forEach(producers::add);
            }
        }
        return producers;
    }
}
