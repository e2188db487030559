package dev.whodunit.verification;

import dev.whodunit.diagnosis.StepComparison;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import dev.whodunit.snapshots.Snapshot;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What came of comparing a run with what is accepted.
 *
 * @param verdict on the run
 * @param speaksOf whose steps are those of the verdict
 * @param ofLines the same verdict, or what comes of the snapshot alone where its lines are not those of the recording
 * @param accepted the recording whose steps, and those of the run, the verdict of lines speaks of; empty if it speaks of the lines of
 *     snapshots
 */
record ComparedRun(Verdict verdict, Subject speaksOf, Verdict ofLines, Optional<Recording> accepted) {

    /** What the steps of a verdict are. */
    enum Subject {
        /** Those of recordings. */
        STEPS,
        /** The lines of snapshots, each of which stands for all executions of a step. */
        LINES
    }

    /** A run beside a recording. */
    static ComparedRun beside(Recording accepted, Verdict verdict) {
        return new ComparedRun(verdict, Subject.STEPS, verdict, Optional.of(accepted));
    }

    /** A run beside a snapshot alone. */
    static ComparedRun besideSnapshot(Verdict verdict) {
        return new ComparedRun(verdict, Subject.LINES, verdict, Optional.empty());
    }

    /** Where the verdict speaks of lines, the step of the run behind each; else none. */
    List<Step> lines(Recording recording) {
        return speaksOf == Subject.LINES ? Snapshot.stepsOf(recording) : List.of();
    }

    /**
     * Which lines of the run's snapshot are as good as the accepted lines of the same path: these keep their text.
     *
     * @param recording of the run
     * @param snapshot the accepted one
     */
    Set<Integer> linesWithin(Recording recording, Snapshot snapshot) {
        List<Integer> were = accepted.map(ComparedRun::idsOf)
                .orElseGet(() ->
                        IntStream.range(0, snapshot.entries().size()).boxed().toList());
        List<Integer> are = accepted.isPresent()
                ? idsOf(recording)
                : IntStream.range(0, Snapshot.stepsOf(recording).size()).boxed().toList();
        Snapshot before = accepted.map(Snapshot::of).orElse(snapshot);
        Snapshot now = Snapshot.of(recording);
        Set<Integer> within = new HashSet<>();
        for (StepComparison step : ofLines.steps()) {
            int old = step.accepted().map(Step::id).map(were::indexOf).orElse(-1);
            int line = step.current().map(Step::id).map(are::indexOf).orElse(-1);
            boolean isWithin = step.status() == StepComparison.Status.WITHIN && old >= 0 && line >= 0;
            if (isWithin
                    && before.entries()
                            .get(old)
                            .path()
                            .equals(now.entries().get(line).path())) {
                within.add(line);
            }
        }
        return within;
    }

    private static List<Integer> idsOf(Recording run) {
        return Snapshot.stepsOf(run).stream().map(Step::id).toList();
    }
}
