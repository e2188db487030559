package dev.whodunit.diagnosis;

import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.Step;
import java.util.List;
import java.util.Optional;

/** Values of which only a part is known: where they are alike, that proves nothing, and the reader must be told. */
final class PartialValues {

    private PartialValues() {}

    /** A sentence about the steps whose results could be compared only in part, if there are any. */
    static Optional<String> in(List<StepComparison> steps) {
        List<String> names = steps.stream()
                .filter(step -> step.status() == StepComparison.Status.SAME)
                .map(StepComparison::shown)
                .filter(PartialValues::isPartial)
                .map(Step::artifactName)
                .distinct()
                .toList();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String first = String.join(", ", names.subList(0, Math.min(3, names.size())));
        String more = names.size() > 3 ? " and " + (names.size() - 3) + " more" : "";
        return Optional.of("Compared only in part, because not all of the content was recorded: " + first + more
                + "; raise the value size limit to compare all of it");
    }

    private static boolean isPartial(Step step) {
        if (!step.function().kind().isTraced()) {
            return false;
        }
        boolean opaque =
                !step.samples().isEmpty() && step.samples().get(0).output().state() == ArtifactState.OPAQUE;
        CallLog log = step.log();
        for (int i = 0; i < log.entries() && !opaque; i++) {
            if (!CallLog.isComplete(log.output(i))) {
                return true;
            }
        }
        return false;
    }
}
