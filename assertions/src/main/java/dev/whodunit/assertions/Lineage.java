package dev.whodunit.assertions;

import dev.whodunit.dependence.DependenceGraph;
import dev.whodunit.dependence.Place;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one artifact is derived from, or influenced by, in the words of the pipeline's code. */
final class Lineage {

    private final RecordedArtifact artifact;
    private final RunUnderTest run;
    private final LineageMessages messages;
    private final Map<Place, Place> reached;

    private Lineage(RecordedArtifact artifact, DependenceGraph graph, LineageMessages messages) {
        this.artifact = artifact;
        this.run = artifact.step().run();
        this.messages = messages;
        this.reached = graph.sourcesOf(nodesOf(artifact), artifact.recordedAt());
    }

    /** By the values that it was made from. */
    static Lineage byData(RecordedArtifact artifact) {
        return new Lineage(artifact, artifact.step().run().dataDependence(), LineageMessages.OF_DATA);
    }

    /** The same, and by what decided on them. */
    static Lineage byDataOrControl(RecordedArtifact artifact) {
        return new Lineage(artifact, artifact.step().run().dataAndControlDependence(), LineageMessages.OF_CONTROL);
    }

    Optional<Problem> comesFrom(String name) {
        List<RecordedArtifact> sources = ArtifactFinder.matching(run, name);
        if (sources.isEmpty()) {
            return Optional.of(ArtifactMessages.noSuchArtifact(run, name));
        }
        return first(sources).isPresent()
                ? Optional.empty()
                : Optional.of(messages.missing(artifact, name, namesReached()));
    }

    Optional<Problem> doesNotComeFrom(String name) {
        List<RecordedArtifact> sources = ArtifactFinder.matching(run, name);
        if (sources.isEmpty()) {
            return Optional.of(ArtifactMessages.noSuchArtifact(run, name));
        }
        return first(sources).map(node -> messages.unexpected(artifact, name, describe(node)));
    }

    private Optional<Place> first(List<RecordedArtifact> sources) {
        return sources.stream()
                .flatMap(source -> nodesOf(source).stream())
                .filter(reached::containsKey)
                .findFirst();
    }

    /** The named artifacts that it is derived from, by their names. */
    private List<String> namesReached() {
        return ArtifactFinder.named(run).stream()
                .filter(named -> nodesOf(named).stream().anyMatch(reached::containsKey))
                .filter(named -> !named.toString().equals(artifact.toString()))
                .map(RecordedArtifact::toString)
                .distinct()
                .toList();
    }

    private List<String> describe(Place source) {
        Set<String> lines = new LinkedHashSet<>();
        List<Place> path = DependenceGraph.path(reached, source);
        for (Place node : path) {
            describeOne(node, node.equals(source)).ifPresent(lines::add);
        }
        List<String> arrows = new ArrayList<>();
        lines.forEach(line -> arrows.add((arrows.isEmpty() ? "   " : "<- ") + line));
        return arrows;
    }

    private Optional<String> describeOne(Place node, boolean isSource) {
        return switch (node.slot()) {
            case OUTPUT ->
                Optional.of(outputOf(new RecordedStep(run, run.recording().step(node.step()))));
            case FIELD -> Optional.of("field " + node.field());
            case PARAMETER ->
                isSource || run.recording().step(node.step()).parent() < 0
                        ? Optional.of(input(node))
                        : Optional.empty();
            case CODE ->
                Optional.of("code of " + new RecordedStep(run, run.recording().step(node.step())));
            case CALLER -> Optional.of("the code around the pipeline");
            case WORLD -> Optional.of("the world outside: files, settings, what libraries keep");
            case RECEIVER, SITE, CONSTANT, EXCEPTION, ARRAY, EXECUTION -> Optional.empty();
        };
    }

    private static String outputOf(RecordedStep step) {
        return step.step().isNamed() ? step.step().artifactName() + " from " + step : "output of " + step;
    }

    private String input(Place node) {
        RecordedStep step = new RecordedStep(run, run.recording().step(node.step()));
        return step.step().samples().stream()
                .flatMap(call -> ArtifactFinder.inputsOf(step, call).stream())
                .filter(input -> nodesOf(input).contains(node))
                .findFirst()
                .map(RecordedArtifact::toString)
                .orElse("input " + node.index() + " of " + step);
    }

    static Set<Place> nodesOf(RecordedArtifact artifact) {
        Step step = artifact.recordedAt();
        if (artifact.role() == RecordedArtifact.Role.OUTPUT) {
            return Set.of(Place.output(step.id()));
        }
        String name = artifact.name();
        List<dev.whodunit.run.Artifact> inputs = artifact.call().inputs();
        boolean hasReceiver = !inputs.isEmpty() && inputs.get(0).name().equals("this");
        for (int i = 0; i < inputs.size(); i++) {
            boolean isIt = artifact.isInput()
                    ? i == artifact.position()
                    : inputs.get(i).name().equals(name);
            if (isIt && hasReceiver && i == 0) {
                return Set.of(Place.receiver(step.id()));
            }
            if (isIt) {
                return Set.of(Place.parameter(step.id(), hasReceiver ? i - 1 : i));
            }
        }
        return Set.of();
    }
}
