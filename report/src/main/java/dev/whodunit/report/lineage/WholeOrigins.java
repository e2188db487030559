package dev.whodunit.report.lineage;

import dev.whodunit.dependence.DependenceGraph;
import dev.whodunit.dependence.Place;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Call;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known where values were not followed: which whole artifacts an artifact was made from, as {@code isDerivedFrom} knows it. */
final class WholeOrigins implements Origins {

    private static final String NOT_FOLLOWED =
            "Values were not followed: this is what whole artifacts came from. With lineage = true in @TracePipeline it is each value.";
    private static final String DATA = "data";

    private final Recording run;
    private final Set<Integer> stages;
    private final DependenceGraph graph;

    /** @param stages ids of the steps that the page shows */
    WholeOrigins(Recording run, Set<Integer> stages) {
        this.run = run;
        this.stages = stages;
        this.graph = DependenceGraph.ofData(run);
    }

    @Override
    public boolean areFollowed() {
        return false;
    }

    @Override
    public List<String> notes() {
        return List.of(NOT_FOLLOWED);
    }

    @Override
    public Optional<ArtifactRef> telling(ArtifactRef shown, Artifact artifact) {
        return place(shown).map(place -> shown);
    }

    private Optional<Place> place(ArtifactRef artifact) {
        if (artifact.part() == ArtifactRef.Part.OUTPUT) {
            return Optional.of(Place.output(artifact.step()));
        }
        List<Artifact> inputs = inputs(artifact);
        boolean hasReceiver = !inputs.isEmpty() && inputs.get(0).name().equals("this");
        int position = artifact.position() - (hasReceiver ? 1 : 0);
        return artifact.part() == ArtifactRef.Part.CHANGED
                ? Optional.empty()
                : Optional.of(
                        position < 0 ? Place.receiver(artifact.step()) : Place.parameter(artifact.step(), position));
    }

    private List<Artifact> inputs(ArtifactRef artifact) {
        return run.step(artifact.step())
                .sample(artifact.call())
                .map(Call::inputs)
                .orElse(List.of());
    }

    @Override
    public String name(ArtifactRef artifact) {
        return artifact.part() == ArtifactRef.Part.OUTPUT
                ? run.step(artifact.step()).artifactName()
                : inputs(artifact).get(artifact.position()).name();
    }

    @Override
    public String maker(ArtifactRef artifact) {
        String word = artifact.part() == ArtifactRef.Part.OUTPUT ? " from " : " given to ";
        return word + function(run.step(artifact.step()));
    }

    private static String function(Step step) {
        String location = step.site().location();
        return step.function().displayName() + (location.isEmpty() ? "" : " (" + location + ")");
    }

    @Override
    public List<String> parts(ArtifactRef artifact) {
        return List.of("");
    }

    @Override
    public Object sameness(ArtifactRef artifact, String path) {
        return artifact;
    }

    @Override
    public Answer answer(ArtifactRef artifact, String path) {
        Set<Place> reached = graph.sourcesOf(place(artifact).stream().toList(), run.step(artifact.step()))
                .keySet();
        Map<Integer, String> steps = new LinkedHashMap<>();
        Map<Part, String> parts = new LinkedHashMap<>();
        Set<String> lines = new LinkedHashSet<>();
        for (int stage : stages) {
            if (stage != artifact.step() && reached.contains(Place.output(stage))) {
                Step step = run.step(stage);
                steps.put(stage, DATA);
                step.samples()
                        .forEach(call -> parts.put(
                                new Part(new ArtifactRef(stage, call.index(), ArtifactRef.Part.OUTPUT, 0), ""), DATA));
                lines.add("  " + step.artifactName() + " from " + function(step));
            }
        }
        run.roots().forEach(root -> addGiven(root, reached, lines));
        List<String> all = new ArrayList<>(lines);
        all.add(0, lines.isEmpty() ? "came from no other artifact that is shown" : "came from");
        return new Answer(all, steps, parts);
    }

    private void addGiven(Step root, Set<Place> reached, Set<String> lines) {
        for (Call call : root.samples()) {
            for (int i = 0; i < call.inputs().size(); i++) {
                ArtifactRef input = new ArtifactRef(root.id(), call.index(), ArtifactRef.Part.INPUT, i);
                if (place(input).filter(reached::contains).isPresent()) {
                    lines.add("  " + name(input) + maker(input));
                }
            }
        }
    }

    @Override
    public long work() {
        return 100L * run.steps().size();
    }
}
