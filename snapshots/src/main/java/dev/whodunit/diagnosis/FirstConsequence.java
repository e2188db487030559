package dev.whodunit.diagnosis;

import dev.whodunit.difference.DifferenceText;
import dev.whodunit.difference.Differences;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What shows first that a culprit did something else.
 *
 * @param wording knows the values
 */
record FirstConsequence(Wording wording) {

    /**
     * Where the values of the first culprit's call were not kept, the first affected artifact that was kept shows what
     * it did.
     */
    List<Culprit> addTo(List<Culprit> culprits, List<StepComparison> steps) {
        if (culprits.isEmpty() || !culprits.get(0).details().isEmpty()) {
            return culprits;
        }
        List<Culprit> detailed = new ArrayList<>(culprits);
        List<StepComparison> after = steps.stream()
                .dropWhile(step -> step.status() != StepComparison.Status.CHANGED)
                .toList();
        lines(after).ifPresent(lines -> detailed.set(0, culprits.get(0).withDetails(lines)));
        return detailed;
    }

    /** The first affected artifact that was kept, and how it differs. */
    Optional<List<String>> lines(List<StepComparison> steps) {
        return steps.stream()
                .filter(step -> step.status() == StepComparison.Status.AFFECTED)
                .flatMap(step -> consequence(step).stream())
                .findFirst();
    }

    private Optional<List<String>> consequence(StepComparison step) {
        Optional<Artifact> before =
                step.accepted().flatMap(old -> old.sample(0)).map(Call::output);
        Optional<Artifact> now =
                step.current().flatMap(young -> young.sample(0)).map(Call::output);
        if (before.isEmpty() || now.isEmpty()) {
            return Optional.empty();
        }
        Optional<Differences> inside =
                wording.differences(before.get(), now.get()).filter(differences -> !differences.isEmpty());
        return inside.map(differences -> {
            List<String> lines = new ArrayList<>();
            lines.add("seen first in " + step.shown().artifactName() + ":");
            lines.addAll(DifferenceText.PLAIN.lines(differences));
            return lines;
        });
    }
}
