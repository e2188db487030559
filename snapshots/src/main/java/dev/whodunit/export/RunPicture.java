package dev.whodunit.export;

import dev.whodunit.export.RunGraph.Activity;
import dev.whodunit.export.RunGraph.Derivation;
import dev.whodunit.export.RunGraph.Entity;
import dev.whodunit.export.RunGraph.Making;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is drawn of a run: steps that made something, what they made, and what of the run's artifacts leads there. Where no step that is
 * drawn says what an artifact was made of, as behind a chain of streams, a line goes from artifact to artifact.
 *
 * @param steps that are drawn
 * @param artifacts that are drawn
 * @param lines between them, each once
 */
record RunPicture(List<Activity> steps, List<Entity> artifacts, List<Line> lines) {

    private static final int LONGEST_LABEL = 60;

    RunPicture {
        steps = List.copyOf(steps);
        artifacts = List.copyOf(artifacts);
        lines = List.copyOf(lines);
    }

    /** What a line says. */
    enum Meaning {
        USED,
        MADE,
        DERIVED,
        /** It may be derived. */
        ASSUMED
    }

    /**
     * A line.
     *
     * @param from a node as {@link #node} names it
     * @param to a node as {@link #node} names it
     */
    record Line(String from, String to, Meaning meaning) {}

    static RunPicture of(RunGraph graph) {
        Set<Integer> making =
                graph.makings().stream().filter(Making::isNew).map(Making::step).collect(Collectors.toSet());
        List<Line> lines = new ArrayList<>();
        Set<List<Integer>> told = new HashSet<>();
        graph.uses().stream().filter(use -> making.contains(use.step())).forEach(use -> {
            lines.add(new Line(artifact(use.entity()), step(use.step()), Meaning.USED));
            told.add(List.of(use.step(), use.entity()));
        });
        graph.makings().stream()
                .filter(Making::isNew)
                .forEach(made -> lines.add(new Line(step(made.step()), artifact(made.entity()), Meaning.MADE)));
        graph.derivations().stream()
                .filter(derivation -> !told.contains(List.of(derivation.step(), derivation.from())))
                .forEach(derivation -> lines.add(line(derivation)));
        Set<String> drawn = new HashSet<>();
        lines.forEach(line -> {
            drawn.add(line.from());
            drawn.add(line.to());
        });
        return new RunPicture(
                graph.activities().stream()
                        .filter(activity -> drawn.contains(node(activity)))
                        .toList(),
                graph.entities().stream()
                        .filter(entity -> drawn.contains(node(entity)))
                        .toList(),
                lines.stream().distinct().toList());
    }

    private static Line line(Derivation derivation) {
        return new Line(
                artifact(derivation.from()),
                artifact(derivation.entity()),
                derivation.assumed() ? Meaning.ASSUMED : Meaning.DERIVED);
    }

    /** The name of the node of a step. */
    static String node(Activity activity) {
        return step(activity.id());
    }

    /** The name of the node of an artifact. */
    static String node(Entity entity) {
        return artifact(entity.id());
    }

    static String step(int id) {
        return "s" + id;
    }

    static String artifact(int id) {
        return "a" + id;
    }

    /** What is written into the node of a step: function, how often it ran, and where it was called. */
    static String label(Activity activity) {
        String times =
                activity.step().count() == 1 ? "" : " ×" + activity.step().count();
        String location = activity.step().site().location();
        return CleanText.label(activity.name() + times, LONGEST_LABEL)
                + (location.isEmpty() ? "" : "\n" + CleanText.label(location, LONGEST_LABEL));
    }

    /** What is written into the node of an artifact: name, type and size. */
    static String label(Entity entity) {
        long size = entity.artifact().size();
        String type = entity.artifact().type() + (size < 0 ? "" : " (" + size + ")");
        return CleanText.label(entity.name(), LONGEST_LABEL) + "\n" + CleanText.label(type, LONGEST_LABEL);
    }
}
