package dev.whodunit.diagnosis;

import dev.whodunit.difference.Alignment;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares an accepted run with the current one and names the culprits.
 *
 * <p>Read on in this order: {@link StepAlignment} pairs the steps, {@link Investigation} walks down the pairs,
 * {@link FrameJudge} says of one execution whether its own code made the difference, and {@link Resolution} weighs what
 * was found. {@link Drift} and {@link Reordering} say what of it a tolerance forgives, and what is order alone.
 */
public final class Diagnosis {

    private final StepTree accepted;
    private final StepTree current;
    private final CodeComparison code;
    private final StepAlignment steps;
    private final Findings findings;
    private final boolean collapsed;
    private final Optional<ArtifactRef> asserted;

    private Diagnosis(
            Recording accepted, Recording current, boolean collapsed, Excuses excuses, Optional<ArtifactRef> asserted) {
        this.accepted = new StepTree(collapsed ? Collapse.run(accepted) : accepted);
        this.current = new StepTree(collapsed ? Collapse.run(current) : current);
        this.code = new CodeComparison(this.accepted.code(), this.current.code());
        this.steps = StepAlignment.of(this.accepted, this.current, code);
        this.findings = Investigation.investigate(this.accepted, this.current, steps, excuses);
        this.collapsed = collapsed;
        this.asserted = asserted;
    }

    /**
     * Names what made the current run differ from the accepted one.
     *
     * <p>Where either side kept only chained digests of a step's executions, groups are compared as wholes; what is
     * found then is {@link Culprit.Grade#LIKELY}. Takes time and memory in proportion to the number of executions.
     */
    public static Verdict compare(Recording accepted, Recording current) {
        return compare(accepted, current, Conditions.STRICT);
    }

    /** The same on these conditions. */
    public static Verdict compare(Recording accepted, Recording current, Conditions conditions) {
        return judge(accepted, current, conditions, Excuses.NONE);
    }

    private static Verdict judge(Recording accepted, Recording current, Conditions conditions, Excuses excuses) {
        SameEntries runs = SameEntries.of(accepted, current);
        Verdict verdict = judgeEntries(runs.accepted(), runs.current(), conditions, excuses);
        return LaterCalls.tell(verdict, runs.accepted(), runs.current());
    }

    private static Verdict judgeEntries(Recording accepted, Recording current, Conditions conditions, Excuses excuses) {
        Diagnosis exact = of(accepted, current, excuses, conditions.asserted());
        Tolerance tolerance = conditions.tolerance();
        Verdict verdict = exact.orderedVerdict(excuses, tolerance.isExact() ? conditions.replay() : Replay.NEVER);
        if (tolerance.isExact() || exact.collapsed || verdict.isSame()) {
            return exact.told(verdict);
        }
        NumberDifference measure = NumberDifference.in(exact.current, tolerance);
        RunDifference differences = exact.difference(measure);
        Optional<Verdict> within =
                conditions.asserted().flatMap(artifact -> DriftVerdict.of(artifact, differences, tolerance));
        if (within.isPresent()) {
            return within.get().withSteps(verdict.steps());
        }
        Drift drift = new Drift(differences, tolerance);
        Replay replay = TolerantReplay.of(conditions.replay(), measure, accepted.contents());
        if (!drift.isThere() && !differences.isMarkedInRows()) {
            Diagnosis shown = differences.isAnyUnlike()
                    ? of(accepted, differences.marked(), excuses, conditions.asserted())
                    : exact;
            return shown.told(shown.orderedVerdict(excuses, replay));
        }
        Excuses more = excuses.withMisled(drift.misled());
        Diagnosis rest = of(accepted, drift.runs().marked(), more, conditions.asserted());
        return rest.told(new DriftVerdict(drift, tolerance)
                .after(rest.orderedVerdict(more, replay), rest.findings.isSomebodyExcused()));
    }

    private Verdict told(Verdict verdict) {
        return new LargeArtifacts(accepted, current, steps).tell(verdict);
    }

    private static Diagnosis of(
            Recording accepted, Recording current, Excuses excuses, Optional<ArtifactRef> asserted) {
        if (isCollapsed(accepted) || isCollapsed(current)) {
            return new Diagnosis(accepted, current, true, excuses, asserted);
        }
        Diagnosis byExecution = new Diagnosis(accepted, current, false, excuses, asserted);
        boolean onlyInBlocks = byExecution.findings.isEmpty() && byExecution.differInBlocks();
        return onlyInBlocks ? new Diagnosis(accepted, current, true, excuses, asserted) : byExecution;
    }

    /** Before anyone is accused of another order, whether anything depends on it. */
    private Verdict orderedVerdict(Excuses excuses, Replay replay) {
        Verdict verdict = resolve(Replay.NEVER);
        if (verdict.kind() != Verdict.Kind.CULPRIT || collapsed) {
            return verdict;
        }
        Reordering reordering = new Reordering(difference(ElementOrder::difference));
        Optional<Verdict> order = reordering.isThere()
                ? reordering.verdict(
                        verdict,
                        of(accepted.run(), reordering.marked(), excuses, asserted)
                                .resolve(Replay.NEVER))
                : Optional.empty();
        return order.orElseGet(() -> weighed(excuses, replay));
    }

    /**
     * Where classes have other fields or functions than before, many values differ by that alone, and whoever does something
     * that functions see comes first.
     */
    private Verdict weighed(Excuses excuses, Replay replay) {
        Shapes shapes = new Shapes(accepted.code(), current.code());
        if (!shapes.isPossible()) {
            return resolve(replay);
        }
        RunDifference differences = difference(shapes);
        List<Culprit> seen = Relevance.visible(differences)
                .map(visible ->
                        of(accepted.run(), visible, excuses, Optional.empty()).seen())
                .orElse(List.of());
        return seen.isEmpty()
                ? resolve(replay)
                : resolution(findings, replay).verdict(new Relevance(accepted, current, differences, seen));
    }

    /** Whom values speak against that others see; where there is nobody, whom the rules accuse for want of those. */
    private List<Culprit> seen() {
        List<Culprit> seen = resolution(findings.seen(), Replay.NEVER).accused();
        return seen.isEmpty() ? resolution(findings, Replay.NEVER).accused() : seen;
    }

    private RunDifference difference(ValueComparison.Measure measure) {
        return new RunDifference(accepted, current, steps, code, measure);
    }

    /**
     * The same, when the current code was run a second time before anyone is accused: what differs between its two runs is
     * left out, and where nothing else differs nobody is accused.
     *
     * @param again another run of the current code, on the same input and in a state as fresh
     */
    public static Verdict compare(Recording accepted, Recording current, Recording again, Conditions conditions) {
        Verdict verdict = compare(accepted, current, conditions.withoutReplay());
        if (!verdict.isWorthASecondRun(conditions)) {
            return verdict;
        }
        Noise.Beyond beyond = Noise.beyond(conditions.tolerance(), current, again);
        Recording other = beyond.again();
        Verdict twice = of(current, other, Excuses.NONE, Optional.empty()).resolve(Replay.NEVER);
        if (twice.isSame()) {
            return verdict.culprits().isEmpty() ? verdict : compare(accepted, current, conditions);
        }
        EnvironmentComparison environment = new EnvironmentComparison(current.environment(), again.environment());
        if (verdict.kind() == Verdict.Kind.ENVIRONMENT_CHANGED && environment.isDifferent()) {
            return verdict.withNotice(
                    "A JVM of its own has another environment, so something before this run changed it: "
                            + environment.differences());
        }
        Set<String> unstable = new Diagnosis(current, other, false, Excuses.NONE, Optional.empty())
                .findings.suspects().stream()
                        .map(Findings.Suspect::suspicion)
                        .filter(suspicion -> suspicion.act().isOnCalls())
                        .map(suspicion -> suspicion.current().step().function().alignmentKey())
                        .collect(Collectors.toSet());
        Verdict rest = judge(accepted, Noise.markedIn(current, other), conditions, new Excuses(unstable, Map.of()))
                .afterSecondRun(Conclusion.chance(twice));
        return beyond.unknown()
                .filter(step -> rest.kind() == Verdict.Kind.NONDETERMINISTIC)
                .map(step -> rest.unknown(conditions.tolerance().unknown(step)))
                .orElse(rest);
    }

    /** The same, where numbers must be equal and nothing is called. */
    public static Verdict compare(Recording accepted, Recording current, Recording again) {
        return compare(accepted, current, again, Conditions.STRICT);
    }

    private static boolean isCollapsed(Recording run) {
        return run.steps().stream().anyMatch(step -> step.log().entries() == 0 && step.count() > 0);
    }

    private boolean differInBlocks() {
        List<Step> before = withBlocks(accepted);
        List<Step> now = withBlocks(current);
        boolean isAligned = before.stream()
                .allMatch(step -> steps.currentOf(step.id()) != Alignment.NONE
                        && !Digests.differInBlocks(
                                step.log(),
                                current.step(steps.currentOf(step.id())).log()));
        return before.size() != now.size() || !isAligned;
    }

    private static List<Step> withBlocks(StepTree tree) {
        return tree.run().steps().stream()
                .filter(step -> !step.log().blocks().isEmpty())
                .toList();
    }

    private Verdict resolve(Replay replay) {
        return resolution(findings, replay).verdict(Weighing.NONE);
    }

    private Resolution resolution(Findings found, Replay replay) {
        Optional<Reach> reach =
                collapsed ? Optional.empty() : asserted.map(artifact -> new Reach(accepted, current, steps, artifact));
        return new Resolution(accepted, current, code, steps, found, collapsed, replay, reach);
    }
}
