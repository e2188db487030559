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

    private RunPicture() {}

    /**
     * Writes the picture. Each box is a link to the element of the page that has the identifier {@code stage-} and its number.
     *
     * @param run whose stages they are
     * @param isCompared whether two runs are compared, so that boxes say what became of them
     */
    public static void write(List<ShownStage> stages, Recording run, boolean isCompared, Html page) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            boxes.add(box(i, stages.get(i), isCompared));
        }
        List<Arrow> arrows = new StageArrows(stages, run).all();
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
