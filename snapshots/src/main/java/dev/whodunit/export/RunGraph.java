package dev.whodunit.export;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A run as what provenance is told in: steps are activities, artifacts are entities.
 *
 * @param run which run
 * @param activities its steps, those that are left out not counted, in the order of their first call
 * @param entities its artifacts in the order in which they were seen; an entity's id is its index
 * @param uses what steps were given
 * @param makings what steps gave
 * @param derivations which artifacts came from which
 */
record RunGraph(
        Recording run,
        List<Activity> activities,
        List<Entity> entities,
        List<Use> uses,
        List<Making> makings,
        List<Derivation> derivations) {

    RunGraph {
        activities = List.copyOf(activities);
        entities = List.copyOf(entities);
        uses = List.copyOf(uses);
        makings = List.copyOf(makings);
        derivations = List.copyOf(derivations);
    }

    /**
     * A step.
     *
     * @param depth how many steps are around it
     * @param begin position of its beginning among the beginnings and ends of all
     * @param end position of its end among them
     */
    record Activity(Step step, int depth, int begin, int end) {

        int id() {
            return step.id();
        }

        /** {@code Prices.withTax}. */
        String name() {
            return step.function().toString();
        }
    }

    /**
     * An artifact.
     *
     * @param name that the code gives it, or that of the function that made it
     * @param artifact as it was seen first
     * @param file what is known of the file that it names, if it names one
     * @param columns of its rows, if it has rows
     */
    record Entity(int id, String name, Artifact artifact, Optional<FileContent> file, List<Column> columns) {

        Entity {
            columns = List.copyOf(columns);
        }
    }

    /**
     * A column of a table.
     *
     * @param type text, number, boolean, list, object, or empty if it is not known
     */
    record Column(String name, String type) {}

    /**
     * A step was given an artifact.
     *
     * @param as the name of the parameter, or {@code this}
     * @param call which execution of the step
     * @param position among what the execution was given
     */
    record Use(int step, int entity, String as, long call, int position) {}

    /**
     * A step gave an artifact in one of its executions.
     *
     * @param as the name of the parameter that it changed, or {@code ""} for its result
     */
    record Making(int step, int entity, How how, long call, String as) {

        /** In which way. */
        enum How {
            RETURNED,
            THROWN,
            /** It was given it, and changed it. */
            CHANGED,
            /** It returned what was there before, such as what it was given or what a step inside it had made. */
            HANDED_ON
        }

        boolean isNew() {
            return how != How.HANDED_ON;
        }
    }

    /**
     * An artifact came from another one.
     *
     * @param step that made it
     * @param assumed whether a library is on the way that may have made it of this, or of something else that it was given; otherwise
     *     the code of the pipeline lets values pass from there to here
     */
    record Derivation(int entity, int from, int step, boolean assumed) {}

    static RunGraph of(Recording run, int depth) {
        return new RunGraphBuilder(run, depth).build();
    }

    /** The steps that made artifacts, by the ids of these; there is none for what came from outside. */
    Map<Integer, Activity> makers() {
        Map<Integer, Activity> steps = new HashMap<>();
        activities.forEach(activity -> steps.put(activity.id(), activity));
        Map<Integer, Activity> makers = new HashMap<>();
        makings.stream().filter(Making::isNew).forEach(making -> makers.put(making.entity(), steps.get(making.step())));
        return makers;
    }

    /** What each step was given, by the ids of the steps. */
    Map<Integer, List<Use>> usesByStep() {
        return uses.stream().collect(Collectors.groupingBy(Use::step));
    }

    /** What each step gave, by the ids of the steps. */
    Map<Integer, List<Making>> makingsByStep() {
        return makings.stream().collect(Collectors.groupingBy(Making::step));
    }

    /** The files that were read or written. */
    RunFiles files() {
        return RunFiles.of(entities);
    }
}
