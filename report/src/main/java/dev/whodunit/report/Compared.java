package dev.whodunit.report;

import dev.whodunit.diagnosis.Culprit;
import dev.whodunit.diagnosis.ShownStage;
import dev.whodunit.diagnosis.StepComparison;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A run held against an accepted one.
 *
 * @param name of the part that was compared; {@code ""} for the run as a whole
 * @param run what was compared: the run until then, or a part of it, with identifiers of its own
 * @param lines where the verdict speaks of the lines of snapshots, the step of the run behind each line, by the identifier that the line has
 *     as a step; empty if it speaks of the steps of the run
 * @param accepted the accepted run; empty if it was not at hand
 * @param verdict what it came to
 */
public record Compared(String name, Recording run, List<Step> lines, Optional<Recording> accepted, Verdict verdict) {

    public Compared {
        lines = List.copyOf(lines);
    }

    /** A run beside a recording. */
    public static Compared of(Recording run, Recording accepted, Verdict verdict) {
        return new Compared("", run, List.of(), Optional.of(accepted), verdict);
    }

    /** Whether the verdict is on the lines of snapshots, which have less than the run. */
    boolean isOfLines() {
        return !lines.isEmpty();
    }

    /** The stages with the steps of the run, as it has them; none if the verdict speaks of none. */
    List<ShownStage> stages() {
        List<ShownStage> stages = ShownStage.of(verdict.steps());
        return isOfLines() ? stages.stream().map(this::ofRun).toList() : stages;
    }

    private ShownStage ofRun(ShownStage stage) {
        if (stage.step().current().isEmpty()) {
            return stage;
        }
        Step line = stage.step().current().get();
        Step own = lines.get(line.id());
        boolean isSame = stage.step().status() == StepComparison.Status.SAME;
        StepComparison step = new StepComparison(
                stage.step().accepted().map(accepted -> new AcceptedLine(accepted, line, isSame).beside(own)),
                Optional.of(own),
                stage.step().status());
        String size = own.count() > 1 ? String.format(Locale.ROOT, "×%,d", own.count()) : stage.size();
        return new ShownStage(
                step, stage.depth(), stage.name(), stage.type(), size, stage.location(), stage.function());
    }

    /** Whoever is accused of what a step of the run did. */
    Optional<Culprit> culpritAt(Step step) {
        return verdict.culprits().stream()
                .filter(culprit -> culprit.currentStep() >= 0 && idInRun(culprit.currentStep()) == step.id())
                .findFirst();
    }

    private int idInRun(int id) {
        return isOfLines() ? lines.get(id).id() : id;
    }
}
