package dev.whodunit.report.graph;

import dev.whodunit.diagnosis.ShownStage;
import dev.whodunit.diagnosis.StepComparison.Status;
import dev.whodunit.report.html.Html;
import dev.whodunit.run.Recording;
import java.util.ArrayList;
import java.util.List;

/** The stages of a run as a picture. */
public final class RunPicture {

    /** Beyond so many boxes a picture shows nothing that a table does not show better. */
    public static final int MOST_BOXES = 120;

    private static final int MOST_UNRUN = 12;
    private static final int MOST_UNRUN_OF_PASSED = 2;

    private RunPicture() {}

    /**
     * Those of the calls that a picture has room for.
     *
     * @param isLarge whether it may be a large one: there are many of tests that passed
     */
    public static List<UnrunCall> grey(List<UnrunCall> calls, boolean isLarge) {
        return calls.stream()
                .filter(call -> call.stage() >= 0)
                .limit(isLarge ? MOST_UNRUN : MOST_UNRUN_OF_PASSED)
                .toList();
    }

    /**
     * Writes the picture. Each box is a link to the element of the page that has the identifier {@code stage-} and its number.
     *
     * @param run whose stages they are
     * @param isCompared whether two runs are compared, so that boxes say what became of them
     * @param grey what never ran and is to be seen beside who would call it
     */
    public static void write(
            List<ShownStage> stages, Recording run, boolean isCompared, List<UnrunCall> grey, Html page) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            boxes.add(box(i, stages.get(i), isCompared));
        }
        List<Arrow> arrows = new StageArrows(stages, run).all();
        for (UnrunCall call : grey) {
            arrows.add(new Arrow(call.stage(), boxes.size()));
            boxes.add(new Box("stage-" + call.stage(), UnrunCall.name(call.method()), "never ran", Box.UNRUN));
        }
        new PictureSvg(boxes, arrows, LayeredLayout.of(boxes, arrows)).write(page);
    }

    private static Box box(int number, ShownStage stage, boolean isCompared) {
        String amount = stage.size().isEmpty() ? "" : "  " + stage.size();
        String made = stage.name().equals(stage.function()) ? stage.type() : stage.function();
        return new Box("stage-" + number, stage.name(), made + amount, isCompared ? word(stage) : "plain");
    }

    private static String word(ShownStage stage) {
        Status status = stage.step().status();
        return status.word();
    }
}
