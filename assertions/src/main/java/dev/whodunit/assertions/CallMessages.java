package dev.whodunit.assertions;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import java.util.List;

/** What is said when single executions are not there, or are not as a test expects. */
final class CallMessages {

    private CallMessages() {}

    static Problem choose(RecordedStep step) {
        return Problem.of(
                "Step " + step + " ran " + StepMessages.times(step.step().count())
                        + ", so it has no single input or output.\nChoose an execution with call(n), counted from 0; "
                        + keptInFull(step) + ".");
    }

    static Problem noSuchCall(RecordedStep step, long index) {
        return Problem.of("There is no execution " + step.name() + "[" + index + "]: step " + step + " ran "
                + StepMessages.times(step.step().count()) + ", counted from 0.");
    }

    static Problem notKept(RecordedCall call) {
        RecordedStep step = call.step();
        return Problem.of("Only fingerprints are kept of " + call + ": of its "
                + Texts.count(step.step().count()) + " executions, " + keptInFull(step)
                + ".\nTo keep more, raise the setting " + Settings.SAMPLES + " above " + call.index() + ".");
    }

    static Problem notComparable(RecordedCall call, RecordedCall other) {
        return Problem.of("Whether " + call + " and " + other
                + " are alike is unknown: their own fingerprints were not kept, or hold only a part of the content."
                + "\nTo keep more, raise the setting " + Settings.SAMPLES + ".");
    }

    static Problem notAlike(RecordedCall call, RecordedCall other, String what) {
        return Problem.of("The " + what + " of " + call + " and " + other + " should be the same, but are not." + "\n  "
                + shown(call, what) + "\n  " + shown(other, what));
    }

    static Problem noOutput(RecordedCall call, Call kept) {
        return Problem.of(
                kept.threw()
                        ? call + " has no output: it threw " + kept.output().type() + " " + Texts.preview(kept.output())
                                + "."
                        : call + " has no output: the function returns nothing."
                                + "\nFor what it did to its inputs, ask for changed(name).");
    }

    static Problem noSuchInput(RecordedCall call, Call kept, String name) {
        return Problem.of(call + " has no input \"" + name + "\"."
                + (kept.inputs().isEmpty()
                        ? "\nIt takes nothing, or its inputs were not recorded."
                        : "\nIts inputs:" + listed(name, kept.inputs())));
    }

    static Problem notChanged(RecordedCall call, Call kept, String name) {
        return Problem.of(call + " should have changed its input \"" + name + "\", but did not."
                + (kept.changed().isEmpty()
                        ? "\nIt changed none of its inputs."
                        : "\nIt changed:" + listed(name, kept.changed())));
    }

    static Problem didNotThrow(RecordedStep step, String expected) {
        String actual = step.firstThatThrew()
                .map(call -> "threw " + call.output().type() + " " + Texts.preview(call.output()))
                .orElse("threw nothing");
        return Problem.of("Step " + step + " should have thrown " + expected + ", but " + actual + ".");
    }

    static Problem threw(RecordedStep step, Call call) {
        return Problem.of(new RecordedCall(step, call.index()) + " should not have thrown, but threw "
                + call.output().type() + " " + Texts.preview(call.output()) + ".");
    }

    static Problem exceptionsUnknown(RecordedStep step) {
        return Problem.of("Whether step " + step + " threw is not known for all of its "
                + Texts.count(step.step().count()) + " executions: " + keptInFull(step)
                + ".\nTo keep more, raise the setting " + Settings.SAMPLES + " to "
                + step.step().count() + ".");
    }

    private static String keptInFull(RecordedStep step) {
        int kept = step.step().samples().size();
        return kept == 1 ? "1 is kept in full" : Texts.count(kept) + " are kept in full";
    }

    private static String listed(String name, List<Artifact> artifacts) {
        List<String> nearest = Candidates.nearest(
                name,
                artifacts.stream()
                        .map(artifact -> artifact.name() + "   " + Texts.typeAndSize(artifact))
                        .toList());
        return Candidates.lines(nearest);
    }

    private static String shown(RecordedCall call, String what) {
        return call + "   "
                + call.call()
                        .map(kept -> what.equals("outputs")
                                ? Texts.preview(kept.output())
                                : String.join(
                                        ", ",
                                        kept.inputs().stream()
                                                .map(Texts::preview)
                                                .toList()))
                        .orElse("only a fingerprint is kept");
    }
}
