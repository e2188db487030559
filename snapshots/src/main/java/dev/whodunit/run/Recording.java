package dev.whodunit.run;

import dev.whodunit.map.MethodRef;
import dev.whodunit.map.PipelineMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One execution of the pipeline inside one test invocation: everything that was recorded of it.
 *
 * @param identity which run
 * @param steps all steps; a step's id is its index, and parents come before children
 * @param map the static map of the code in scope, with the hash of every method
 * @param libraries the jars that pipeline code called into
 * @param contents canonical JSON of the artifacts that were kept whole
 * @param notices what the recording does not show
 * @param environment what the JVM was set to when the run began
 */
public record Recording(
        RunIdentity identity,
        List<Step> steps,
        PipelineMap map,
        List<Library> libraries,
        Contents contents,
        List<Notice> notices,
        Environment environment) {

    public Recording {
        steps = List.copyOf(steps);
        libraries = List.copyOf(libraries);
        notices = List.copyOf(notices);
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id() != i || steps.get(i).parent() >= i) {
                throw new IllegalArgumentException("step " + i + " is out of order: " + steps.get(i));
            }
        }
    }

    /** A run whose environment is not known. */
    public Recording(
            RunIdentity identity,
            List<Step> steps,
            PipelineMap map,
            List<Library> libraries,
            Contents contents,
            List<Notice> notices) {
        this(identity, steps, map, libraries, contents, notices, Environment.UNKNOWN);
    }

    /** The step with the given id. */
    public Step step(int id) {
        return steps.get(id);
    }

    /** The parent of a step, unless it was entered from outside the pipeline. */
    public Optional<Step> parentOf(Step step) {
        return step.parent() < 0 ? Optional.empty() : Optional.of(steps.get(step.parent()));
    }

    /** The steps that were called by a step's code, in the order of their first call. */
    public List<Step> childrenOf(Step step) {
        return childrenOf(step.id());
    }

    /** The steps that were entered from outside the pipeline, in the order of their first call. */
    public List<Step> roots() {
        return childrenOf(-1);
    }

    /**
     * The methods of the map that did not run, as far as that can be told: methods that only return a field, what the compiler
     * makes, and static initialisers are left out.
     */
    public List<MethodRef> neverRan() {
        return UnusedMethods.of(this);
    }

    /** This run with these libraries. */
    public Recording withLibraries(List<Library> called) {
        return new Recording(identity, steps, map, called, contents, notices, environment);
    }

    /** This run with other steps. */
    public Recording withSteps(List<Step> others) {
        return new Recording(identity, others, map, libraries, contents, notices, environment);
    }

    /** This run with other contents. */
    public Recording withContents(Contents others) {
        return new Recording(identity, steps, map, libraries, others, notices, environment);
    }

    /** This run with another code map. */
    public Recording withMap(PipelineMap other) {
        return new Recording(identity, steps, other, libraries, contents, notices, environment);
    }

    /** This run in this environment. */
    public Recording in(Environment around) {
        return new Recording(identity, steps, map, libraries, contents, notices, around);
    }

    /** This run with the steps, contents and notices of another one before its own. */
    public Recording precededBy(Recording earlier) {
        List<Step> all = new ArrayList<>(earlier.steps);
        int shift = all.size();
        Contents allContents = earlier.contents.and(contents);
        int shiftedValues = earlier.contents.values().size();
        for (Step step : steps) {
            all.add(step.shiftedBy(shift, step.kept().shiftedBy(shiftedValues, allContents.values())));
        }
        List<Notice> allNotices = new ArrayList<>(earlier.notices);
        notices.stream().filter(notice -> !earlier.notices.contains(notice)).forEach(allNotices::add);
        return new Recording(identity, all, map, libraries, allContents, allNotices, environment);
    }

    private List<Step> childrenOf(int parent) {
        List<Step> children = new ArrayList<>();
        for (int i = parent + 1; i < steps.size(); i++) {
            if (steps.get(i).parent() == parent) {
                children.add(steps.get(i));
            }
        }
        return children;
    }
}
