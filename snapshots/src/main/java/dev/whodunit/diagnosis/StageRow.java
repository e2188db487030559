package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Stages.Stage;
import dev.whodunit.diagnosis.StepComparison.Status;
import dev.whodunit.run.Artifact;
import dev.whodunit.run.Call;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The text of one stage.
 *
 * @param status how it differs
 * @param name of the artifact that the stage makes, indented on the way down to a culprit
 * @param type of that artifact
 * @param size number of elements, or calls, or a short value; from accepted to current if they differ
 * @param location file and line of the call
 * @param function the function that is called
 */
record StageRow(Status status, String name, String type, String size, String location, String function) {

    private static final int SHORT_VALUE = 16;

    static StageRow of(Stage stage) {
        Step step = stage.step().shown();
        Artifact made = made(step);
        return new StageRow(
                stage.step().status(),
                "  ".repeat(Math.min(stage.depth(), 8)) + name(step, made),
                made.isVoid() ? "" : made.type(),
                size(stage.step()),
                step.site().location(),
                step.function().displayName());
    }

    /** What a call made: its result, or else the first argument that it changed. */
    private static Artifact made(Step step) {
        Optional<Call> first = step.samples().stream().findFirst();
        Artifact output = first.map(Call::output).orElse(Artifact.VOID);
        return output.isVoid()
                ? first.flatMap(call -> call.changed().stream().findFirst()).orElse(output)
                : output;
    }

    private static String name(Step step, Artifact made) {
        return made.name().isEmpty() || step.isNamed() || made.name().equals("this")
                ? step.artifactName()
                : made.name();
    }

    private static String size(StepComparison step) {
        String before = step.accepted().map(StageRow::size).orElse("");
        String now = step.current().map(StageRow::size).orElse("");
        if (before.equals(now) || before.isEmpty() || now.isEmpty()) {
            return now.isEmpty() ? before : now;
        }
        return before + " → " + now;
    }

    private static String size(Step step) {
        if (step.count() > 1) {
            return "×" + Texts.number(step.count());
        }
        Artifact made = made(step);
        if (made.size() >= 0) {
            return Texts.number(made.size());
        }
        return made.isVoid() ? "" : Texts.cut(made.preview(), SHORT_VALUE);
    }

    List<String> cells() {
        List<String> cells = new ArrayList<>(List.of("   "));
        cells.addAll(content());
        return cells;
    }

    List<String> comparedCells() {
        String word = status == Status.CHANGED ? status.word().toUpperCase(Locale.ROOT) : status.word();
        List<String> cells = new ArrayList<>(List.of((status == Status.CHANGED ? " > " : "   ") + word));
        cells.addAll(content());
        return cells;
    }

    private List<String> content() {
        return List.of(name, type, size, location, function);
    }
}
