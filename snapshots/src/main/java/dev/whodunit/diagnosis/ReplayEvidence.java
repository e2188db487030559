package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.AcceptedCalls.Kept;
import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.diagnosis.Culprit.Grade;
import dev.whodunit.difference.Differences;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.Recording;
import java.util.ArrayList;
import java.util.List;

/** Accuses functions that do something else when they are called again with what they were given in the accepted run. */
final class ReplayEvidence {

    private static final int MAX_INPUTS = 5;

    private final Recording accepted;
    private final CodeLines lines;
    private final Replay replay;

    /** An accepted call, and the same made again, with another outcome. */
    record Differing(Kept accepted, Replay.Done now) {}

    ReplayEvidence(Recording accepted, CodeLines lines, Replay replay) {
        this.accepted = accepted;
        this.lines = lines;
        this.replay = replay;
    }

    /** @param calls at least one */
    Culprit culprit(ChangedFunction function, List<Differing> calls) {
        Differing first = calls.get(0);
        boolean isExact = calls.stream().anyMatch(call -> call.now().isExact());
        return new Culprit(
                function.current(),
                lines.now(function.current())
                        .map(mapped -> mapped.owner().sourceFile())
                        .orElse(""),
                lines.changed(function.accepted(), function.current()),
                "",
                isExact ? Grade.CERTAIN : Grade.LIKELY,
                CodeChange.CHANGED,
                "called again with the accepted arguments it "
                        + act(first.accepted().call(), first.now().call()),
                details(first),
                differences(first),
                first.accepted().place().accepted().id(),
                first.accepted().place().current().id(),
                first.accepted().call().index(),
                calls.size());
    }

    private static String act(Call before, Call now) {
        String was = Wording.value(before.output());
        String is = Wording.value(now.output());
        if (now.threw()) {
            return "throws " + is + " instead of " + (before.threw() ? "" : "returning ") + was;
        }
        if (before.threw()) {
            return "returns " + is + " instead of throwing " + was;
        }
        if (before.output().hasSameContentAs(now.output())) {
            return "leaves other arguments behind";
        }
        return was.equals(is)
                ? "returns " + Wording.change(before.output(), now.output())
                : "returns " + is + " instead of " + was;
    }

    private List<String> details(Differing call) {
        List<String> details = new ArrayList<>();
        call.accepted().call().inputs().stream()
                .limit(MAX_INPUTS)
                .map(ReplayEvidence::input)
                .forEach(details::add);
        details.addAll(Evidence.linesBeyondOne(differences(call)));
        return details;
    }

    private Differences differences(Differing call) {
        Artifact output = call.accepted().call().output();
        return accepted.contents()
                .json(output.fingerprint())
                .filter(text -> !call.now().json().isEmpty())
                .map(text -> Differences.between(
                        text,
                        replay.shownBeside(
                                call.accepted().place().current(),
                                call.accepted().call(),
                                call.now())))
                .orElse(Differences.NONE);
    }

    private static String input(Artifact input) {
        String name = input.name().isEmpty() ? input.type() : input.name();
        return name + " = " + Wording.value(input);
    }
}
