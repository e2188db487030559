package dev.whodunit.diagnosis;

import dev.whodunit.run.Recording;
import java.util.List;
import java.util.Optional;

/**
 * A step that a person would name when telling what the pipeline does, with the words that a picture of the run has for it.
 *
 * @param step the step, beside its accepted partner if two runs are compared
 * @param depth 0 for a stage, more for the way down to a culprit
 * @param name of the artifact that it makes, as the code calls it
 * @param type of that artifact; {@code ""} if it makes none
 * @param size number of elements, or calls, or a short value; from accepted to current if they differ
 * @param location file and line of the call; {@code ""} if unknown
 * @param function the function that is called
 */
public record ShownStage(
        StepComparison step, int depth, String name, String type, String size, String location, String function) {

    /** The stages of a run, which is held against nothing, in the order of the code. */
    public static List<ShownStage> of(Recording run) {
        return of(StageTable.inCodeOrder(run.steps().stream()
                .map(step -> new StepComparison(Optional.empty(), Optional.of(step), StepComparison.Status.SAME))
                .toList()));
    }

    /** The stages among the steps of a verdict, in the order of the code. */
    public static List<ShownStage> of(List<StepComparison> steps) {
        return Stages.of(steps).stream()
                .map(stage -> {
                    StageRow row = StageRow.of(stage);
                    return new ShownStage(
                            stage.step(),
                            stage.depth(),
                            row.name().strip(),
                            row.type(),
                            row.size(),
                            row.location(),
                            row.function());
                })
                .toList();
    }
}
