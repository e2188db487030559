package dev.whodunit.benchmarks.innocence;

import dev.whodunit.benchmarks.localisation.Pipeline;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.Locale;
import java.util.OptionalLong;

/** Whether a run of a pipeline returned what the baseline did. */
enum Returned {
    EQUAL,
    OTHER,
    /** The result, or a part of it, was not read. */
    NOT_KNOWN;

    static Returned of(Pipeline pipeline, Recording baseline, Recording current) {
        OptionalLong before = digest(pipeline, baseline);
        OptionalLong now = digest(pipeline, current);
        if (before.isEmpty() || now.isEmpty()) {
            return NOT_KNOWN;
        }
        return before.getAsLong() == now.getAsLong() ? EQUAL : OTHER;
    }

    private static OptionalLong digest(Pipeline pipeline, Recording run) {
        return run.steps().stream()
                .filter(step -> step.parent() < 0 && step.function().method().equals(pipeline.entryMethod()))
                .map(Step::log)
                .filter(log -> log.entries() == 1 && CallLog.isComplete(log.output(0)))
                .mapToLong(log -> log.output(0))
                .findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
