package dev.whodunit.diagnosis;

import dev.whodunit.run.CallLog;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.List;

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

    private Diagnosis(Recording accepted, Recording current, boolean collapsed) {
        this.accepted = new StepTree(collapsed ? Collapse.run(accepted) : accepted);
        this.current = new StepTree(collapsed ? Collapse.run(current) : current);
        this.code = new CodeComparison(this.accepted.code(), this.current.code());
        this.steps = StepAlignment.of(this.accepted, this.current, code);
        this.findings = Investigation.investigate(this.accepted, this.current, steps);
        this.collapsed = collapsed;
    }

    /**
     * Names what made the current run differ from the accepted one.
     *
     * <p>Where either side kept only chained digests of a step's executions, groups are compared as wholes; what is
     * found then is {@link Culprit.Grade#LIKELY}. Takes time and memory in proportion to the number of executions.
     */
    public static Verdict compare(Recording accepted, Recording current) {
        if (isCollapsed(accepted) || isCollapsed(current)) {
            return new Diagnosis(accepted, current, true).resolve();
        }
        Diagnosis byExecution = new Diagnosis(accepted, current, false);
        boolean onlyInBlocks = byExecution.findings.isEmpty() && differInBlocks(accepted, current);
        return (onlyInBlocks ? new Diagnosis(accepted, current, true) : byExecution).resolve();
    }

    private static boolean isCollapsed(Recording run) {
        return run.steps().stream().anyMatch(step -> step.log().entries() == 0 && step.count() > 0);
    }

    private static boolean differInBlocks(Recording accepted, Recording current) {
        return !blocks(accepted).equals(blocks(current));
    }

    private static List<Object> blocks(Recording run) {
        return run.steps().stream()
                .map(Step::log)
                .filter(log -> !log.blocks().isEmpty())
                .<Object>map(CallLog::blocks)
                .toList();
    }

    private Verdict resolve() {
        return new Resolution(accepted, current, code, steps, findings, collapsed).verdict();
    }
}
