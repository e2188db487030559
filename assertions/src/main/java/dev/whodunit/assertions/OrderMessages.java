package dev.whodunit.assertions;

import java.util.List;

/** What is said about steps that ran in another order. */
final class OrderMessages {

    private OrderMessages() {}

    static Problem notInOrder(RunUnderTest run, List<String> expected, String missing, String after) {
        String what = after.isEmpty()
                ? "\"" + missing + "\" did not run"
                : "\"" + missing + "\" did not start after \"" + after + "\"";
        return Problem.of("Steps should have run in the order " + String.join(", ", expected) + " in " + run.title()
                + ", but " + what + ".\nThe order in which steps started:"
                + RunOrder.shown(run, expected));
    }

    static Problem wrongOrder(RecordedStep step, String relation, RecordedStep other) {
        return Problem.of("Step " + step + " should have run " + relation + " " + other + ", but did not.\n  "
                + step.path() + "\n  " + other.path());
    }

    static Problem unknownOrder(RecordedStep step, RecordedStep other) {
        return Problem.of("Whether step " + step + " ran before or after " + other
                + " means nothing: they ran on several threads.");
    }
}
