package dev.whodunit.outcomes;

import dev.whodunit.provenance.NoSuchPartException;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Call;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the artifact that a name means, in the order in which assertions do: what the code stores under it, then what it hands over under
 * it, then what a function of that name gives.
 */
public final class ArtifactSearch {

    private static final int NAMED = 15;

    private final Recording run;

    public ArtifactSearch(Recording run) {
        this.run = run;
    }

    /**
     * The one that is meant.
     *
     * @param name of a variable, a field, a parameter or a function
     * @param function that gave it or was given it; {@code ""} if any
     * @param call index of the execution; the first one that was kept if empty
     * @throws NoSuchPartException if there is none, or there are several; the message says what there is
     */
    public NamedArtifact find(String name, String function, OptionalLong call) {
        List<NamedArtifact> found = named(name, function, call);
        if (found.isEmpty()) {
            throw new NoSuchPartException(notFound(name, function, call));
        }
        NamedArtifact first = found.get(0);
        boolean isOne = found.stream().allMatch(other -> other.artifact().hasSameContentAs(first.artifact()))
                || found.size() == 1;
        if (!isOne) {
            throw new NoSuchPartException("\"" + name + "\" means several artifacts: "
                    + found.stream()
                            .map(NamedArtifact::described)
                            .distinct()
                            .limit(NAMED)
                            .collect(Collectors.joining(", "))
                    + ". Choose one by its function, with --step, and the execution with --call.");
        }
        return first;
    }

    private List<NamedArtifact> named(String name, String function, OptionalLong call) {
        List<NamedArtifact> stored =
                results(step -> step.isNamed() && step.artifactName().equals(name) && isMeant(step, function), call);
        List<NamedArtifact> whole =
                stored.stream().filter(made -> made.artifact().size() != 0).toList();
        if (!stored.isEmpty()) {
            return whole.isEmpty() ? stored : whole;
        }
        List<NamedArtifact> given = run.steps().stream()
                .filter(step -> isMeant(step, function))
                .flatMap(step ->
                        execution(step, call).stream().flatMap(execution -> handedOver(step, execution, name).stream()))
                .toList();
        return given.isEmpty()
                ? results(step -> step.artifactName().equals(name) && isMeant(step, function), call)
                : given;
    }

    private static boolean isMeant(Step step, String function) {
        return function.isEmpty()
                || step.function().displayName().equals(function)
                || step.function().toString().equals(function);
    }

    private List<NamedArtifact> results(Predicate<Step> condition, OptionalLong call) {
        return run.steps().stream()
                .filter(condition)
                .flatMap(step -> execution(step, call)
                        .filter(execution -> !execution.output().isVoid())
                        .map(execution -> new NamedArtifact(
                                step.artifactName(),
                                step,
                                execution,
                                new ArtifactRef(step.id(), execution.index(), ArtifactRef.Part.OUTPUT, 0),
                                execution.output()))
                        .stream())
                .toList();
    }

    private static Optional<Call> execution(Step step, OptionalLong call) {
        return call.isPresent()
                ? step.sample(call.getAsLong())
                : step.samples().stream().findFirst();
    }

    private static List<NamedArtifact> handedOver(Step step, Call call, String name) {
        List<NamedArtifact> found = new ArrayList<>();
        for (int i = 0; i < call.inputs().size(); i++) {
            Artifact input = call.inputs().get(i);
            if (input.name().equals(name)) {
                found.add(new NamedArtifact(
                        name, step, call, new ArtifactRef(step.id(), call.index(), ArtifactRef.Part.INPUT, i), input));
            }
        }
        return found;
    }

    private String notFound(String name, String function, OptionalLong call) {
        String of = function.isEmpty() ? "" : " of " + function;
        if (call.isPresent() && !named(name, function, OptionalLong.empty()).isEmpty()) {
            return "Execution " + call.getAsLong() + " of what gives \"" + name + "\"" + of
                    + " was not kept, or there was none. Executions are counted from 0; leave out --call for the first.";
        }
        return "There is no artifact \"" + name + "\"" + of + " in this run. There are: " + names() + ".";
    }

    private String names() {
        return run.steps().stream()
                .filter(step -> step.isNamed() || step.function().kind().isTraced())
                .map(Step::artifactName)
                .distinct()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
    }
}
