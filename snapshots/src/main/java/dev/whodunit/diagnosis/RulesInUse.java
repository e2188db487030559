package dev.whodunit.diagnosis;

import com.fasterxml.jackson.databind.JsonNode;
import dev.whodunit.difference.JsonTrees;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.KeptRows;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Which rules of a tolerance are about something in a run, whether or not anything differs there. */
public final class RulesInUse {

    /** More is not looked through in one run. */
    private static final int MOST_CHARACTERS = 8_000_000;

    /** Of large lists the first rows stand for all. */
    private static final int MOST_ROWS = 100;

    private final Recording run;
    private final List<ToleranceRule> rules;
    private final StepTree tree;
    private final Set<ToleranceRule> found = new HashSet<>();
    private final Set<Seen> seen = new HashSet<>();
    private int characters;
    private boolean isAllSeen = true;

    private record Seen(ValuePlace place, Fingerprint content) {}

    private RulesInUse(Recording run, List<ToleranceRule> rules) {
        this.run = run;
        this.rules = rules;
        this.tree = new StepTree(run);
    }

    /**
     * Those of the rules that fit a name, a type or a step of the run; of what was not kept it is taken that they may. Reads some
     * megabytes of contents at most.
     */
    public static List<ToleranceRule> of(Recording run, List<ToleranceRule> rules) {
        RulesInUse use = new RulesInUse(run, rules);
        use.lookInSteps();
        use.lookEverywhere();
        return rules.stream().filter(use::isFound).toList();
    }

    private boolean isFound(ToleranceRule rule) {
        return found.contains(rule) || (!isAllSeen && !rule.isOfSteps());
    }

    private void lookInSteps() {
        for (ToleranceRule rule : rules) {
            if (rule.isOfSteps()) {
                List<Step> about = run.steps().stream().filter(rule::isIn).toList();
                boolean isFound = rule.isOfWhole() ? !about.isEmpty() : isInsideOf(about, rule);
                if (isFound) {
                    found.add(rule);
                }
            }
        }
    }

    private boolean isInsideOf(List<Step> steps, ToleranceRule rule) {
        ToleranceRule inside = rule.inStep();
        ToleranceRule anywhere = new ToleranceRule(inside.field(), inside.type(), "", rule.likeness());
        RulesInUse there = new RulesInUse(run, List.of(anywhere));
        NumberDifference said = measure(List.of(anywhere));
        for (Step step : steps) {
            step.samples().forEach(call -> there.see(said, call.output()));
        }
        return !there.found.isEmpty() || !there.isAllSeen;
    }

    private void lookEverywhere() {
        NumberDifference all =
                measure(rules.stream().filter(rule -> !rule.isOfSteps()).toList());
        long wanted =
                rules.stream().filter(rule -> !rule.isOfSteps()).distinct().count();
        for (Step step : run.steps()) {
            if (found.stream().filter(rule -> !rule.isOfSteps()).count() == wanted) {
                return;
            }
            step.samples().forEach(call -> see(all, step, call));
        }
    }

    private NumberDifference measure(List<ToleranceRule> of) {
        return NumberDifference.in(tree, Tolerance.NONE.withRules(of));
    }

    private void see(NumberDifference all, Step step, Call call) {
        call.inputs().forEach(input -> see(all.ofHanded(step.function(), input.name()), input));
        call.changed().forEach(changed -> see(all.ofName(changed.name()), changed));
        all.ofResult(step).forEach(named -> see(named, call.output()));
    }

    private void see(NumberDifference named, Artifact value) {
        ValuePlace place = named.place(value.type());
        found.addAll(place.said());
        boolean isToBeRead = value.state() == ArtifactState.COMPLETE && !value.isVoid();
        if (isToBeRead && seen.add(new Seen(place, value.fingerprint()))) {
            content(value)
                    .flatMap(JsonTrees::read)
                    .ifPresentOrElse(read -> place.any(read, this::note), () -> isAllSeen = false);
        }
    }

    private boolean note(ValuePlace place, JsonNode value) {
        found.addAll(place.said());
        return false;
    }

    private Optional<String> content(Artifact value) {
        Optional<String> json = run.contents()
                .json(value.fingerprint())
                .or(() -> run.contents().rows(value.fingerprint()).flatMap(RulesInUse::firstOf));
        characters += json.map(String::length).orElse(0);
        return json.filter(text -> characters <= MOST_CHARACTERS);
    }

    private static Optional<String> firstOf(KeptRows rows) {
        try {
            int[] first = IntStream.range(0, Math.min(MOST_ROWS, rows.digests().length))
                    .toArray();
            return Optional.of("[" + String.join(",", rows.json(first)) + "]");
        } catch (UncheckedIOException notThereAnyMore) {
            return Optional.empty();
        }
    }
}
