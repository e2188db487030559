package dev.whodunit.diagnosis;

import dev.whodunit.difference.Alignment;
import dev.whodunit.difference.DifferenceText;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.Step;
import java.util.List;
import java.util.Optional;

/** Where the first large artifact that is not as accepted is different, for want of anything more precise. */
final class LargeArtifacts {

    private final StepTree accepted;
    private final StepTree current;
    private final StepAlignment steps;
    private final Wording wording;

    /** A step, and what is different in what it gave. */
    private record Found(Step step, List<String> lines) {

        String words() {
            return "In what " + step.function() + " gave, " + String.join("; ", lines);
        }
    }

    LargeArtifacts(StepTree accepted, StepTree current, StepAlignment steps) {
        this.accepted = accepted;
        this.current = current;
        this.steps = steps;
        this.wording = new Wording(accepted.run(), current.run());
    }

    /** The verdict with a line about it, unless a culprit says more. */
    Verdict tell(Verdict verdict) {
        boolean isTold = verdict.isAccepted()
                || verdict.culprits().stream()
                        .anyMatch(culprit -> !culprit.details().isEmpty()
                                || !culprit.differences().isEmpty());
        if (isTold) {
            return verdict;
        }
        Optional<Found> found = first();
        boolean isInNotice = found.stream()
                .anyMatch(first -> verdict.notices().stream()
                        .anyMatch(notice -> notice.contains(first.lines().get(0))));
        return isInNotice
                ? verdict
                : found.map(first -> verdict.withNotice(first.words())).orElse(verdict);
    }

    /** Of steps that are within each other, the innermost: it made what the others hand on. */
    private Optional<Found> first() {
        Optional<Found> found = Optional.empty();
        for (Step step : current.run().steps()) {
            if (found.isEmpty() || isWithin(step, found.get().step().id())) {
                List<String> lines = differences(step);
                found = lines.isEmpty() ? found : Optional.of(new Found(step, lines));
            }
        }
        return found;
    }

    private boolean isWithin(Step step, int outer) {
        int parent = step.parent();
        while (parent > outer) {
            parent = current.step(parent).parent();
        }
        return parent == outer;
    }

    private List<String> differences(Step step) {
        int partner = steps.acceptedOf(step.id());
        if (partner == Alignment.NONE) {
            return List.of();
        }
        boolean countsAsAccepted = step.log().entries() > 0
                && accepted.step(partner).log().entries() > 0
                && !Digests.differ(
                        accepted.step(partner).log().output(0), step.log().output(0));
        if (countsAsAccepted) {
            return List.of();
        }
        Optional<Artifact> before = accepted.step(partner).sample(0).map(Call::output);
        Optional<Artifact> now = step.sample(0).map(Call::output);
        return before.isPresent() && now.isPresent() ? differences(before.get(), now.get()) : List.of();
    }

    private List<String> differences(Artifact before, Artifact now) {
        List<String> outlines = wording.outlines(before, now);
        return outlines.isEmpty()
                ? List.of()
                : wording.differences(before, now)
                        .filter(inside -> !inside.isEmpty())
                        .map(DifferenceText.PLAIN::lines)
                        .orElse(outlines);
    }
}
