package dev.whodunit.verification;

import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.UnsettledValues;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.run.Recording;
import java.util.function.UnaryOperator;

/**
 * Compares two runs, and has the test run once more before anyone is accused.
 *
 * @param secondRun runs the test again
 */
record RunComparison(SecondRun secondRun) {

    /** @param asBaseline makes a recording comparable to the baseline */
    Verdict verdict(Recording baseline, Recording recording, UnaryOperator<Recording> asBaseline, Conditions allowed) {
        Recording current = asBaseline.apply(recording);
        Verdict verdict = Diagnosis.compare(baseline, current, allowed.withoutReplay());
        if (!verdict.isWorthASecondRun(allowed)) {
            return verdict;
        }
        SecondRun.Outcome second = secondRun.run();
        return second.recording()
                .map(again -> told(
                        Diagnosis.compare(baseline, current, asBaseline.apply(again), allowed),
                        recording,
                        again,
                        allowed))
                .orElseGet(() -> Diagnosis.compare(baseline, current, allowed).withNotice(second.reason()));
    }

    /** Who reads that code is left to chance wants to know of which values a rule has to be. */
    private static Verdict told(Verdict verdict, Recording recording, Recording again, Conditions allowed) {
        return verdict.kind() == Verdict.Kind.NONDETERMINISTIC
                ? UnsettledValues.sentence(recording, again, allowed.tolerance())
                        .map(verdict::withNotice)
                        .orElse(verdict)
                : verdict;
    }
}
