package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.ValueComparison.Measure;
import dev.whodunit.diagnosis.ValueComparison.Typed;
import dev.whodunit.map.PureCode;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.Contents;
import dev.whodunit.run.Step;
import java.util.Optional;

/**
 * Holds what functions give that are called again against what they gave with a tolerance.
 *
 * @param calls makes the calls
 * @param measure of the current run
 * @param accepted contents of the accepted run
 */
record TolerantReplay(Replay calls, Measure measure, Contents accepted) implements Replay {

    static Replay of(Replay calls, Measure measure, Contents accepted) {
        return calls.equals(NEVER) ? calls : new TolerantReplay(calls, measure, accepted);
    }

    @Override
    public Outcome call(Experiment experiment) {
        return calls.call(experiment);
    }

    @Override
    public PureCode.Role roleOf(String className, String field, boolean mayRead) {
        return calls.roleOf(className, field, mayRead);
    }

    @Override
    public boolean isNear(Step step, Call before, Done now) {
        Artifact output = now.call().output();
        Measure own = measure.ofResults(step).orElse(measure);
        Optional<String> json = accepted.json(before.output().fingerprint())
                .filter(text -> !now.json().isEmpty());
        return !before.threw()
                && json.map(text -> own.between(
                                new Typed(before.output().type(), text), new Typed(output.type(), now.json())))
                        .filter(measure::covers)
                        .isPresent();
    }

    @Override
    public String shownBeside(Step step, Call before, Done now) {
        Measure own = measure.ofResults(step).orElse(measure);
        return accepted.json(before.output().fingerprint())
                .map(text -> own.levelled(
                        new Typed(before.output().type(), text),
                        new Typed(now.call().output().type(), now.json())))
                .orElse(now.json());
    }
}
