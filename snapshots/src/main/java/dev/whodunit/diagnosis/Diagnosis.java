package dev.whodunit.diagnosis;

import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares an accepted run with the current one and names the culprits.
 *
 * <p>Read on in this order: {@link StepAlignment} pairs the steps, {@link Investigation} walks down the pairs,
 * {@link FrameJudge} says of one execution whether its own code made the difference, and {@link Resolution} weighs what
 * was found.
 */
public final class Diagnosis {

    private final StepTree accepted;
    private final StepTree current;
    private final CodeComparison code;
    private final StepAlignment steps;
    private final Findings findings;
    private final boolean collapsed;
    private final Replay replay;

    private Diagnosis(Recording accepted, Recording current, boolean collapsed, Set<String> unstable, Replay replay) {
        this.accepted = new StepTree(collapsed ? Collapse.run(accepted) : accepted);
        this.current = new StepTree(collapsed ? Collapse.run(current) : current);
        this.code = new CodeComparison(this.accepted.code(), this.current.code());
        this.steps = StepAlignment.of(this.accepted, this.current, code);
        this.findings = Investigation.investigate(this.accepted, this.current, steps, unstable);
        this.collapsed = collapsed;
        this.replay = replay;
    }

    /**
     * Names what made the current run differ from the accepted one.
     *
     * <p>Where either side kept only chained digests of a step's executions, groups are compared as wholes; what is
     * found then is {@link Culprit.Grade#LIKELY}. Takes time and memory in proportion to the number of executions.
     */
    public static Verdict compare(Recording accepted, Recording current) {
        return compare(accepted, current, Replay.NEVER);
    }

    /**
     * The same, when functions of the current code may be called again on what they were given in the accepted run.
     *
     * @param replay asked only where somebody is accused, for functions whose code changed as well
     */
    public static Verdict compare(Recording accepted, Recording current, Replay replay) {
        return compare(accepted, current, Set.of(), replay);
    }

    private static Verdict compare(Recording accepted, Recording current, Set<String> unstable, Replay replay) {
        if (isCollapsed(accepted) || isCollapsed(current)) {
            return new Diagnosis(accepted, current, true, unstable, replay).resolve();
        }
        Diagnosis byExecution = new Diagnosis(accepted, current, false, unstable, replay);
        boolean onlyInBlocks = byExecution.findings.isEmpty() && byExecution.differInBlocks();
        return (onlyInBlocks ? new Diagnosis(accepted, current, true, unstable, replay) : byExecution).resolve();
    }

    /**
     * The same, when the current code was run a second time before anyone is accused: what differs between its two runs is
     * left out, and where nothing else differs nobody is accused.
     *
     * @param again another run of the current code, on the same input and in a state as fresh
     */
    public static Verdict compare(Recording accepted, Recording current, Recording again) {
        return compare(accepted, current, again, Replay.NEVER);
    }

    /** Both: the current code was run a second time, and its functions may be called again. */
    public static Verdict compare(Recording accepted, Recording current, Recording again, Replay replay) {
        Verdict verdict = compare(accepted, current);
        if (!verdict.isWorthASecondRun()) {
            return verdict;
        }
        Verdict twice = compare(current, again);
        if (twice.isSame()) {
            return verdict.culprits().isEmpty() ? verdict : compare(accepted, current, replay);
        }
        Set<String> unstable = new Diagnosis(current, again, false, Set.of(), Replay.NEVER)
                .findings.suspects().stream()
                        .map(Findings.Suspect::suspicion)
                        .filter(suspicion -> suspicion.act().isOnCalls())
                        .map(suspicion -> suspicion.current().step().function().alignmentKey())
                        .collect(Collectors.toSet());
        return compare(accepted, Noise.markedIn(current, again), unstable, replay)
                .afterSecondRun(twice.summary());
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

    private Verdict resolve() {
        return new Resolution(accepted, current, code, steps, findings, collapsed, replay).verdict();
    }
}
