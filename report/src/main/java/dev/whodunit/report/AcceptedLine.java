package dev.whodunit.report;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.Step;
import java.util.List;

/**
 * What a snapshot has of a step, beside what the snapshot of the current run would have. Both have digests of all executions together and
 * the beginning of what the first one made; in the place of what is the same there is the value of the current run, which is there in full.
 *
 * @param accepted the line of the accepted snapshot, as a step of one execution
 * @param line that of the current run
 * @param isSame whether they are the same in every execution
 */
record AcceptedLine(Step accepted, Step line, boolean isSame) {

    /** @param own the step of the current run, with each of its executions */
    Step beside(Step own) {
        // digests of concurrent executions have no order, so that two of them may have made what the other one did
        boolean isEachKnown = isSame || !own.concurrent();
        return isOfSingleExecutions(own)
                ? accepted
                : new Step(
                        accepted.id(),
                        accepted.parent(),
                        accepted.function(),
                        accepted.site(),
                        accepted.phase(),
                        accepted.concurrent(),
                        accepted.log(),
                        own.samples().stream()
                                .map(call -> beside(call, isEachKnown))
                                .toList());
    }

    /** Where a tolerance asks for values, snapshots have the executions themselves. */
    private boolean isOfSingleExecutions(Step own) {
        return line.count() > 1
                || own.sample(0)
                        .filter(call ->
                                call.output().fingerprint().equals(output(line).fingerprint()))
                        .isPresent();
    }

    private Call beside(Call call, boolean isEachKnown) {
        boolean isGivenTheSame =
                isEachKnown && isSame(line.log().input(0), accepted.log().input(0));
        boolean isMadeTheSame =
                isEachKnown && isSame(line.log().output(0), accepted.log().output(0));
        boolean isOther = isEachKnown && isOther(call);
        return new Call(
                call.index(),
                isGivenTheSame ? call.inputs() : List.of(),
                isMadeTheSame ? call.output() : isOther ? output(accepted) : Artifact.VOID,
                call.threw(),
                isMadeTheSame ? call.changed() : List.of());
    }

    private static boolean isSame(long digest, long other) {
        return digest == other && CallLog.isComplete(digest) && digest != CallLog.UNSTABLE;
    }

    /**
     * Of what all executions together made, something is other than accepted: whether it is known to be this one's result. How many there were
     * is not known here, so that only another beginning of what the first one made shows that.
     */
    private boolean isOther(Call call) {
        String before = output(accepted).preview();
        return call.index() == 0
                && !before.isEmpty()
                && !before.equals(output(line).preview());
    }

    private static Artifact output(Step line) {
        return line.sample(0).map(Call::output).orElse(Artifact.VOID);
    }
}
