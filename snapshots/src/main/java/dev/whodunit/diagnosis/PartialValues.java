package dev.whodunit.diagnosis;

import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Values of which only a part is known: where they are alike, that proves nothing, and the reader must be told. What was
 * left out as {@linkplain CallLog#UNSTABLE chance} is told elsewhere.
 */
final class PartialValues {

    private static final int MAX_NAMED = 3;

    private PartialValues() {}

    /** Sentences about the steps whose results could be compared only in part, without full stops. */
    static List<String> in(List<StepComparison> steps) {
        List<String> sentences = new ArrayList<>();
        List<String> cut = names(steps, digest -> CallLog.isCut(digest) && digest != CallLog.UNKNOWN);
        if (!cut.isEmpty()) {
            sentences.add("Compared only in part, because of large values only the beginning was read: "
                    + Texts.first(cut, MAX_NAMED, "result")
                    + "; raise whodunit.samples so that more executions of a step are read in full");
        }
        List<String> unreadable = names(steps, digest -> CallLog.kind(digest) == CallLog.UNREADABLE);
        if (!unreadable.isEmpty()) {
            sentences.add("Compared only in part, because something in the values cannot be read: "
                    + Texts.first(unreadable, MAX_NAMED, "result"));
        }
        List<String> grouped = names(steps, digest -> digest == CallLog.UNKNOWN);
        if (!grouped.isEmpty()) {
            sentences.add(
                    "Compared only in part, because one of the two runs had less memory, and has groups of executions where"
                            + " the other one has each: "
                            + Texts.first(grouped, MAX_NAMED, "result")
                            + "; give both as much (-Xmx)");
        }
        return sentences;
    }

    private static List<String> names(List<StepComparison> steps, LongPredicate lack) {
        return steps.stream()
                .filter(step -> step.status() == StepComparison.Status.SAME)
                .map(StepComparison::shown)
                .filter(step -> lacks(step, lack))
                .map(Step::artifactName)
                .distinct()
                .toList();
    }

    private static boolean lacks(Step step, LongPredicate lack) {
        if (!step.function().kind().isTraced()) {
            return false;
        }
        boolean opaque =
                !step.samples().isEmpty() && step.samples().get(0).output().state() == ArtifactState.OPAQUE;
        CallLog log = step.log();
        for (int i = 0; i < log.entries() && !opaque; i++) {
            if (log.output(i) != CallLog.UNSTABLE && lack.test(log.output(i))) {
                return true;
            }
        }
        return false;
    }
}
