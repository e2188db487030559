package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Drift.Contribution;
import dev.whodunit.diagnosis.RunDifference.Group;
import dev.whodunit.diagnosis.StepComparison.Status;
import dev.whodunit.diagnosis.Verdict.Kind;
import dev.whodunit.difference.Alignment;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.CallSite;
import dev.whodunit.run.Step;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/** What is left to say of a run when everything that a tolerance forgives counts as accepted. */
final class DriftVerdict {

    private static final int MAX_NAMED = 5;

    private final Drift drift;
    private final Tolerance tolerance;
    private final List<Group> lines;

    DriftVerdict(Drift drift, Tolerance tolerance) {
        this.drift = drift;
        this.tolerance = tolerance;
        this.lines = drift.runs().groups().stream()
                .filter(group -> RunDifference.hasLine(group.step()))
                .toList();
    }

    /** The verdict where only one artifact has to be as accepted, and its numbers are within the tolerance. */
    static Optional<Verdict> of(ArtifactRef artifact, RunDifference differences, Tolerance tolerance) {
        Group group = differences.groups().get(artifact.step());
        double[] all = artifact.part() == ArtifactRef.Part.INPUT ? group.in() : group.out();
        boolean isWithin = artifact.call() < all.length
                && group.partners()[(int) artifact.call()] != Alignment.NONE
                && tolerance.covers(all[(int) artifact.call()]);
        String summary = "What is asserted is within the tolerance of " + tolerance;
        return isWithin
                ? Optional.of(new Verdict(Kind.WITHIN_TOLERANCE, List.of(), List.of(), summary, List.of(), List.of()))
                : Optional.empty();
    }

    /**
     * The verdict with a tolerance.
     *
     * @param rest the verdict on what the tolerance does not forgive
     * @param isSomebodyExcused whether code did something else that would have been accused without it
     */
    Verdict after(Verdict rest, boolean isSomebodyExcused) {
        boolean isSettled = rest.kind() == Kind.SAME || rest.kind() == Kind.REFACTORED;
        Optional<Group> beyond = lines.stream()
                .filter(group -> !tolerance.covers(greatest(group)))
                .max(Comparator.comparingInt(group -> -group.step().id()));
        if (beyond.isPresent() && (isSettled || (isSomebodyExcused && rest.kind() == Kind.UNKNOWN))) {
            return verdict(rest, Kind.DRIFT, beyond(beyond.get().step()));
        }
        if (!isSettled && !tolerance.rules().isEmpty() && areAllLinesWithin(rest)) {
            return new Verdict(Kind.WITHIN_TOLERANCE, List.of(), rest.steps(), within(), rest.notices(), List.of());
        }
        if (!isSettled) {
            return verdict(rest, rest.kind(), rest.summary())
                    .withNotice("Values that are within the tolerance of " + tolerance
                            + " of the accepted ones, or were led away by such values, count as accepted");
        }
        Optional<Step> unknown = drift.runs().unknown();
        if (unknown.isPresent()) {
            return verdict(rest, Kind.UNKNOWN, tolerance.unknown(unknown.get()));
        }
        return rest.kind() == Kind.SAME || haveSameLines(rest)
                ? verdict(rest, Kind.WITHIN_TOLERANCE, within())
                : verdict(rest, rest.kind(), rest.summary()).withNotice(within());
    }

    private Verdict verdict(Verdict rest, Kind kind, String summary) {
        List<StepComparison> steps = rest.steps().stream().map(this::withDrift).toList();
        return new Verdict(
                kind, rest.culprits(), steps, summary, rest.notices(), rest.alsoChanged(), rest.notCleared());
    }

    /** What is further away than the tolerance is shown as different, though it is nobody's fault. */
    private StepComparison withDrift(StepComparison step) {
        Optional<Group> differing = step.current()
                .map(now -> drift.runs().groups().get(now.id()))
                .filter(group -> step.status() == Status.SAME && greatest(group) != ValueComparison.SAME);
        return differing
                .map(group -> tolerance.covers(greatest(group)) ? Status.WITHIN : Status.AFFECTED)
                .map(status -> new StepComparison(step.accepted(), step.current(), status))
                .orElse(step);
    }

    private static double greatest(Group group) {
        return Math.max(RunDifference.greatest(group.in()), RunDifference.greatest(group.out()));
    }

    /** Whether both runs have the same lines in their snapshots: what else they do differently is no value. */
    private boolean haveSameLines(Verdict rest) {
        return rest.steps().stream()
                .filter(step -> RunDifference.hasLine(step.shown()))
                .allMatch(step -> step.status() == Status.SAME && !step.isRenamed());
    }

    /**
     * Where something is said of single values, it is said of what stands in the snapshot: what these were made of on the way has no name by
     * which it could be spoken of.
     */
    private boolean areAllLinesWithin(Verdict rest) {
        boolean areTheSameSteps = rest.steps().stream()
                .filter(step -> RunDifference.hasLine(step.shown()))
                .allMatch(step -> step.accepted().isPresent() && step.current().isPresent() && !step.isRenamed());
        return areTheSameSteps && lines.stream().allMatch(this::isWithin);
    }

    private boolean isWithin(Group group) {
        boolean isPaired = group.accepted().entries() == group.partners().length
                && Arrays.stream(group.partners()).noneMatch(partner -> partner == Alignment.NONE);
        return isPaired
                && DoubleStream.concat(Arrays.stream(group.in()), Arrays.stream(group.out()))
                        .allMatch(tolerance::covers);
    }

    private String within() {
        String largest = named(drift.runs().groups().stream()
                .filter(Group::isTraced)
                .map(group -> new Contribution(group.step(), RunDifference.greatest(group.out())))
                .toList());
        return "All values are within the tolerance of " + tolerance
                + (largest.isEmpty() ? "" : "; the largest differences: " + largest);
    }

    private String beyond(Step first) {
        String what = first.artifactName() + " is not within the tolerance of " + tolerance
                + ", and no single step is to blame";
        List<Contribution> known = drift.contributions();
        String largest = named(known);
        return largest.isEmpty() ? what : what + "; the largest contributions: " + largest;
    }

    private static String named(List<Contribution> contributions) {
        ToDoubleFunction<Contribution> growth = Contribution::growth;
        return contributions.stream()
                .filter(contribution -> contribution.growth() > ValueComparison.LEAST)
                .sorted(Comparator.comparingDouble(growth).reversed())
                .limit(MAX_NAMED)
                .map(contribution -> contribution.step().function() + place(contribution.step()) + " "
                        + Tolerance.text(contribution.growth()))
                .collect(Collectors.joining(", "));
    }

    private static String place(Step step) {
        CallSite site = step.site();
        return site.file().isEmpty() || site.line() <= 0 ? "" : " (" + site.file() + ":" + site.line() + ")";
    }
}
