package dev.whodunit.export;

import dev.whodunit.export.RunGraph.Activity;
import dev.whodunit.export.RunGraph.Entity;
import dev.whodunit.export.RunGraph.Making;
import dev.whodunit.export.RunGraph.Making.How;
import dev.whodunit.export.RunGraph.Use;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Walks through a run as it was: what a step was given before what it called, and what it gave afterwards. The executions of one step
 * are taken together, those that are kept in full.
 */
final class RunGraphBuilder {

    private final Recording run;
    private final int depth;
    private final Map<Integer, List<Step>> children = new HashMap<>();
    private final SeenArtifacts seen = new SeenArtifacts();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private final List<Making> makings = new ArrayList<>();
    private int tick;

    RunGraphBuilder(Recording run, int depth) {
        this.run = run;
        this.depth = depth;
        run.steps()
                .forEach(step -> children.computeIfAbsent(step.parent(), unseen -> new ArrayList<>())
                        .add(step));
    }

    RunGraph build() {
        childrenOf(-1).forEach(root -> walk(root, 0));
        activities.sort(Comparator.comparingInt(Activity::id));
        List<Entity> entities = seen.entities(run.contents());
        RunDerivations derivations = new RunDerivations(run, activities, uses, makings);
        return new RunGraph(run, activities, entities, uses, makings, derivations.all());
    }

    private void walk(Step step, int level) {
        if (level > depth) {
            return;
        }
        int begin = tick++;
        step.samples().forEach(call -> addUses(step, call));
        childrenOf(step.id()).forEach(child -> walk(child, level + 1));
        step.samples().forEach(call -> addMakings(step, call));
        activities.add(new Activity(step, level, begin, tick++));
    }

    private List<Step> childrenOf(int parent) {
        return children.getOrDefault(parent, List.of());
    }

    private void addUses(Step step, Call call) {
        for (int i = 0; i < call.inputs().size(); i++) {
            Artifact input = call.inputs().get(i);
            if (SeenArtifacts.isData(input)) {
                int entity = seen.find(input).orElseGet(() -> seen.add(input));
                seen.name(entity, input.name(), SeenArtifacts.Rank.PARAMETER);
                uses.add(new Use(step.id(), entity, input.name(), call.index(), i));
            }
        }
    }

    private void addMakings(Step step, Call call) {
        for (Artifact changed : call.changed()) {
            // Changed back into what was there before, it is no other artifact, and nobody made it here.
            if (SeenArtifacts.isData(changed) && seen.find(changed).isEmpty()) {
                make(step, call, changed, How.CHANGED, changed.name());
            }
        }
        // Under the name that the code gives it: numbers that are equal by chance are told apart by it.
        Artifact output = call.output().named(step.isNamed() ? step.artifactName() : "");
        if (SeenArtifacts.isData(output)) {
            How how = seen.find(output).isPresent() ? How.HANDED_ON : call.threw() ? How.THROWN : How.RETURNED;
            int entity = make(step, call, output, how, "");
            seen.name(
                    entity,
                    step.artifactName(),
                    step.isNamed() ? SeenArtifacts.Rank.VARIABLE : SeenArtifacts.Rank.FUNCTION);
        }
    }

    private int make(Step step, Call call, Artifact artifact, How how, String as) {
        int entity = seen.find(artifact).orElseGet(() -> seen.add(artifact));
        seen.name(entity, as, SeenArtifacts.Rank.PARAMETER);
        makings.add(new Making(step.id(), entity, how, call.index(), as));
        return entity;
    }
}
