package dev.whodunit.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.difference.JsonTrees;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The values of a run of which a tolerance says something: without their content nobody can say whether others are near enough. */
public final class TolerableValues {

    private final Recording run;
    private final Tolerance tolerance;
    private final NumberDifference said;
    private final Set<Fingerprint> results = new HashSet<>();
    private final Map<Seen, Boolean> known = new HashMap<>();

    private record Seen(ValuePlace place, Fingerprint content) {}

    /** @param run of which the values are */
    public TolerableValues(Recording run, Tolerance tolerance) {
        this.run = run;
        this.tolerance = tolerance;
        this.said = NumberDifference.in(new StepTree(run), tolerance);
        run.steps().stream().filter(this::isAboutResult).forEach(this::addResults);
    }

    private void addResults(Step step) {
        for (int i = 0; i < step.log().entries(); i++) {
            step.sample(i).ifPresent(call -> results.add(call.output().fingerprint()));
        }
        results.remove(Fingerprint.NONE);
    }

    /** Those that an execution of a step was given or made. */
    public List<Artifact> of(Step step, Call call) {
        Stream<Artifact> given = call.inputs().stream()
                .filter(input -> isOneOf(Stream.of(said.ofHanded(step.function(), input.name())), input));
        Stream<Artifact> made = Stream.of(call.output()).filter(output -> isOneOf(said.ofResult(step), output));
        Stream<Artifact> changed =
                call.changed().stream().filter(state -> isOneOf(Stream.of(said.ofName(state.name())), state));
        return Stream.of(given, made, changed).flatMap(artifacts -> artifacts).toList();
    }

    /** Whether a rule is about what a step gives, so that how that comes about does not count. */
    public boolean isAboutResult(Step step) {
        return tolerance.in(step).isPresent();
    }

    private boolean isOneOf(Stream<NumberDifference> names, Artifact value) {
        return results.contains(value.fingerprint())
                || names.map(named -> new Seen(named.place(value.type()), value.fingerprint()))
                        .anyMatch(seen -> known.computeIfAbsent(seen, this::isSaid));
    }

    private boolean isSaid(Seen seen) {
        return run.contents()
                .json(seen.content())
                .flatMap(JsonTrees::read)
                .filter(value -> seen.place().any(value, this::isSaidOf))
                .isPresent();
    }

    private boolean isSaidOf(ValuePlace place, JsonNode value) {
        boolean isOneOfAll = tolerance.isAboutAllNumbers() && !value.isIntegralNumber();
        boolean isNumber = value.isNumber() && (isOneOfAll || place.numbers().isPresent());
        return isNumber || place.order().isPresent() || place.compared().isPresent();
    }
}
