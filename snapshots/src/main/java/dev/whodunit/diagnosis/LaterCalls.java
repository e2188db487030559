package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Culprit.CodeChange;
import dev.whodunit.diagnosis.Culprit.Grade;
import dev.whodunit.difference.Alignment;
import dev.whodunit.run.CallLog;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Functions that made something else of what they were given in later executions, of which only chained digests were kept: whose
 * fault it is where no single execution tells, and in which of the blocks.
 */
final class LaterCalls {

    private static final int MAX_NAMED = 3;

    private final StepTree accepted;
    private final StepTree current;
    private final CodeComparison code;
    private final StepAlignment steps;

    /** @param blocks those that differ, of executions of one step that has its own code */
    private record Late(Step before, Step now, List<CallLog.Block> blocks) {

        /** {@code executions 856,064 to 857,141}. */
        String place() {
            CallLog.Block first = blocks.get(0);
            String more = blocks.size() > 1 ? " and in " + Texts.count(blocks.size() - 1L, "later block") : "";
            return "executions " + Texts.number(first.from()) + " to " + Texts.number(first.to() - 1) + more;
        }
    }

    LaterCalls(Recording accepted, Recording current) {
        this.accepted = new StepTree(accepted);
        this.current = new StepTree(current);
        this.code = new CodeComparison(this.accepted.code(), this.current.code());
        this.steps = StepAlignment.of(this.accepted, this.current, code);
    }

    /** The verdict with what blocks tell: more of a culprit that is known, or who it is where nobody is known. */
    static Verdict tell(Verdict verdict, Recording accepted, Recording current) {
        boolean isKnown = verdict.isAccepted()
                || Stream.of(accepted, current)
                        .flatMap(run -> run.steps().stream())
                        .allMatch(step -> step.log().blocks().isEmpty());
        return isKnown ? verdict : new LaterCalls(accepted, current).tell(verdict);
    }

    private Verdict tell(Verdict verdict) {
        List<Late> late = innermost();
        List<Late> changed = late.stream()
                .filter(step -> code.isTelling()
                        && code.change(step.before().function(), step.now().function()) == CodeChange.CHANGED)
                .toList();
        boolean isAccusing = verdict.culprits().isEmpty() && !changed.isEmpty();
        Verdict named = isAccusing ? accusing(changed, verdict) : verdict;
        for (Late step : late.subList(0, Math.min(MAX_NAMED, late.size()))) {
            if (!isAccusing || !changed.contains(step)) {
                named = named.withNotice(step.now().function() + " gives something else for the same arguments in "
                        + step.place() + ", which are compared as one");
            }
        }
        return named;
    }

    private Verdict accusing(List<Late> late, Verdict verdict) {
        List<Culprit> culprits = late.stream().map(this::culprit).toList();
        List<StepComparison> shown = verdict.steps().stream()
                .map(step -> isCulprit(culprits, step)
                        ? new StepComparison(step.accepted(), step.current(), StepComparison.Status.CHANGED)
                        : step)
                .toList();
        List<String> notices = new ArrayList<>();
        if (verdict.kind() != Verdict.Kind.REFACTORED) {
            notices.add(verdict.summary());
        }
        notices.addAll(verdict.notices());
        return new Verdict(
                Verdict.Kind.CULPRIT,
                culprits,
                shown,
                Conclusion.summary(culprits),
                notices,
                verdict.alsoChanged().stream()
                        .filter(quiet -> culprits.stream().noneMatch(loud -> loud.currentStep() == quiet.currentStep()))
                        .toList());
    }

    private static boolean isCulprit(List<Culprit> culprits, StepComparison step) {
        return step.current()
                .filter(now -> culprits.stream().anyMatch(culprit -> culprit.currentStep() == now.id()))
                .isPresent();
    }

    private Culprit culprit(Late late) {
        Step now = late.now();
        return new Culprit(
                now.function(),
                code.now(now.function())
                        .map(mapped -> mapped.owner().sourceFile())
                        .orElse(""),
                new CodeLines(current.run(), code).changed(late.before().function(), now.function()),
                "",
                Grade.LIKELY,
                CodeChange.CHANGED,
                "gives something else for the same arguments in " + late.place()
                        + ", which are compared as one; the values of these calls were not kept",
                List.of(),
                late.before().id(),
                now.id(),
                late.blocks().get(0).from(),
                late.blocks().size());
    }

    /** Those that no step inside them explains, in the order of the current run. */
    private List<Late> innermost() {
        List<Late> found = new ArrayList<>();
        for (Step step : accepted.run().steps()) {
            int partner = steps.currentOf(step.id());
            if (partner != Alignment.NONE) {
                late(step, current.step(partner)).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingInt(late -> late.now().id()));
        return found.stream()
                .filter(late -> current.descendants(late.now().id()).stream()
                        .noneMatch(inside ->
                                found.stream().anyMatch(other -> other.now().id() == inside.id())))
                .toList();
    }

    private Optional<Late> late(Step before, Step now) {
        List<CallLog.Block> old = before.log().blocks();
        List<CallLog.Block> young = now.log().blocks();
        if (!accepted.hasOwnCode(before)
                || !current.hasOwnCode(now)
                || before.log().entries() != now.log().entries()
                || !steps.haveComparableInputs(before.id())) {
            return Optional.empty();
        }
        List<CallLog.Block> differing = new ArrayList<>();
        for (int i = 0; i < Math.min(old.size(), young.size()); i++) {
            if (isLate(old.get(i), young.get(i))) {
                differing.add(young.get(i));
            }
        }
        return differing.isEmpty() ? Optional.empty() : Optional.of(new Late(before, now, differing));
    }

    private static boolean isLate(CallLog.Block old, CallLog.Block young) {
        return old.to() == young.to()
                && old.inputs() == young.inputs()
                && CallLog.isComplete(old.inputs())
                && old.inputs() != CallLog.UNSTABLE
                && Digests.differ(old.outputs(), young.outputs());
    }
}
