package dev.whodunit.outcomes;

import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.OutlineDifference;
import dev.whodunit.diagnosis.StepComparison;
import dev.whodunit.diagnosis.StepComparison.Status;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.difference.Differences;
import dev.whodunit.outcomes.ChangedArtifact.Role;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds which artifacts of a run are other ones than accepted, those of culprits first; what others hand on is told once. */
public final class ChangedArtifacts {

    private static final int MOST_EXECUTIONS = 10_000;

    private final Recording accepted;
    private final Recording current;
    private final String wanted;
    private final List<ChangedArtifact> found = new ArrayList<>();
    private final Set<List<Object>> told = new HashSet<>();

    /**
     * What was found.
     *
     * @param verdict who is to blame, without a second run and without a tolerance
     * @param artifacts that are not the same
     * @param isMoreUnseen whether nothing was found, though a step that is meant is not the same: not all values are kept
     */
    public record Comparison(Verdict verdict, List<ChangedArtifact> artifacts, boolean isMoreUnseen) {

        public Comparison {
            artifacts = List.copyOf(artifacts);
        }
    }

    private ChangedArtifacts(Recording accepted, Recording current, String wanted) {
        this.accepted = accepted;
        this.current = current;
        this.wanted = wanted;
    }

    /**
     * Compares two runs.
     *
     * @param wanted name of an artifact, or of the function that makes it; {@code ""} for all
     */
    public static Comparison between(Recording accepted, Recording current, String wanted) {
        Verdict verdict = Diagnosis.compare(accepted, current);
        ChangedArtifacts changed = new ChangedArtifacts(accepted, current, wanted);
        List<ChangedArtifact> found = changed.among(verdict.steps());
        boolean isMeantOtherwise = verdict.steps().stream()
                .filter(step -> step.status() != Status.SAME && step.status() != Status.CONTAINS)
                .anyMatch(step -> changed.isWanted(step.shown().artifactName(), step));
        return new Comparison(verdict, found, found.isEmpty() && isMeantOtherwise);
    }

    private boolean isWanted(String artifact, StepComparison step) {
        return wanted.isEmpty()
                || artifact.equals(wanted)
                || step.shown().function().displayName().equals(wanted);
    }

    private List<ChangedArtifact> among(List<StepComparison> steps) {
        steps.stream()
                .filter(step -> step.status() != Status.SAME && isTold(step))
                .sorted(Comparator.comparing(step -> step.status() != Status.CHANGED))
                .forEach(this::add);
        return found;
    }

    /** A library call whose result has no name is a part of what is told with its caller. */
    private static boolean isTold(StepComparison step) {
        Step shown = step.shown();
        return step.status() == Status.CHANGED
                || shown.isNamed()
                || shown.function().kind().isTraced();
    }

    private void add(StepComparison step) {
        if (step.accepted().isEmpty() || step.current().isEmpty()) {
            addSingle(step);
            return;
        }
        Step was = step.accepted().get();
        Step is = step.current().get();
        if (is.parent() < 0 || !wanted.isEmpty()) {
            addFirst(step, Role.GIVEN, inputsOf(was), inputsOf(is));
        }
        addFirst(step, Role.RESULT, resultOf(was), resultOf(is));
        addFirst(step, Role.CHANGED, changedOf(was), changedOf(is));
    }

    private static Function<Long, List<Artifact>> inputsOf(Step step) {
        return index -> step.sample(index).map(Call::inputs).orElse(List.of());
    }

    private static Function<Long, List<Artifact>> changedOf(Step step) {
        return index -> step.sample(index).map(Call::changed).orElse(List.of());
    }

    private static Function<Long, List<Artifact>> resultOf(Step step) {
        return index -> step.sample(index)
                .map(call -> List.of(call.output().named(step.artifactName())))
                .orElse(List.of());
    }

    private void addSingle(StepComparison step) {
        Step only = step.shown();
        Optional<Call> kept = only.samples().stream().findFirst();
        Optional<Artifact> result = kept.map(call -> call.output().named(only.artifactName()))
                .filter(artifact -> !artifact.isVoid())
                .filter(artifact -> isWanted(artifact.name(), step));
        result.ifPresent(artifact -> found.add(new ChangedArtifact(
                artifact.name(),
                Role.RESULT,
                step,
                kept.map(Call::index).orElse(0L),
                step.current().isEmpty() ? result : Optional.empty(),
                step.current().isEmpty() ? Optional.empty() : result,
                Differences.NONE,
                List.of())));
    }

    /** Of each position the first execution in which it differs. */
    private void addFirst(
            StepComparison step,
            Role role,
            Function<Long, List<Artifact>> before,
            Function<Long, List<Artifact>> after) {
        Set<Integer> seen = new HashSet<>();
        long executions = Math.min(
                MOST_EXECUTIONS,
                Math.min(
                        step.accepted().map(Step::count).orElse(0L),
                        step.current().map(Step::count).orElse(0L)));
        for (long i = 0; i < executions; i++) {
            List<Artifact> was = before.apply(i);
            List<Artifact> is = after.apply(i);
            for (int position = 0; position < Math.min(was.size(), is.size()); position++) {
                boolean isSame =
                        was.get(position).fingerprint().equals(is.get(position).fingerprint());
                if (!isSame && seen.add(position)) {
                    add(step, role, i, was.get(position), is.get(position));
                }
            }
        }
    }

    private void add(StepComparison step, Role role, long call, Artifact was, Artifact is) {
        int teller = step.status() == Status.CHANGED ? step.shown().id() : -1;
        if (!isWanted(is.name(), step) || !told.add(List.of(teller, was.fingerprint(), is.fingerprint()))) {
            return;
        }
        Optional<String> old = accepted.contents().json(was.fingerprint());
        Optional<String> young = current.contents().json(is.fingerprint());
        Differences differences = old.flatMap(before -> young.map(after -> Differences.between(before, after)))
                .orElse(Differences.NONE);
        found.add(new ChangedArtifact(
                is.name(),
                role,
                step,
                call,
                Optional.of(was),
                Optional.of(is),
                differences,
                differences.isEmpty() ? outline(was, is) : List.of()));
    }

    private List<String> outline(Artifact was, Artifact is) {
        return accepted.contents()
                .outline(was.fingerprint())
                .flatMap(before -> current.contents()
                        .outline(is.fingerprint())
                        .map(after -> OutlineDifference.lines(before, after)))
                .orElse(List.of());
    }
}
