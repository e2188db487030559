package dev.whodunit.report;

import dev.whodunit.diagnosis.ShownStage;
import dev.whodunit.diagnosis.StepComparison.Status;
import dev.whodunit.report.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which stages fold into which: those inside another one into that, and of long runs stages in a row of which the same became into the first
 * of them. Who changed, and what stands beside it, is in no such row.
 */
record StageFolds(List<Fold> folds) {

    /** With fewer stages than this all of them are seen at once. */
    private static final int LONG_RUN = 20;

    private static final int LEAST_IN_A_ROW = 4;

    /** Who changed is seen with so many stages before and after it. */
    private static final int BESIDE = 2;

    /**
     * Stages that one holds: all that come after it until the last one.
     *
     * @param isShut whether they are folded when the page is opened
     */
    record Fold(int holder, int last, boolean isShut) {

        /** As the script of the page reads it. */
        String text() {
            return holder + "-" + last + (isShut ? "!" : "");
        }
    }

    static StageFolds of(List<ShownStage> stages) {
        List<Fold> folds = new ArrayList<>();
        addNested(stages, folds);
        boolean isTelling = stages.stream().anyMatch(stage -> isSeen(stage) || isOther(stage));
        if (stages.size() > LONG_RUN && isTelling) {
            addRows(stages, folds);
        }
        return new StageFolds(List.copyOf(folds));
    }

    /** What folds is told to the script that does it; without scripts, all is seen. */
    void write(Html page) {
        if (folds.isEmpty()) {
            return;
        }
        String text = folds.stream().map(Fold::text).collect(Collectors.joining(" "));
        page.element("div", "", "id", "folds", "data-folds", text).line();
        Page.script("fold", page);
    }

    /** The way down to who changed is there to be seen, so that it is open. */
    private static void addNested(List<ShownStage> stages, List<Fold> folds) {
        for (int i = 0; i < stages.size(); i++) {
            int last = i;
            while (last + 1 < stages.size()
                    && stages.get(last + 1).depth() > stages.get(i).depth()) {
                last++;
            }
            if (last > i) {
                folds.add(new Fold(i, last, false));
            }
        }
    }

    private static void addRows(List<ShownStage> stages, List<Fold> folds) {
        int first = 0;
        while (first < stages.size()) {
            int end = first + 1;
            while (end < stages.size() && isFoldable(stages, first) && isLike(stages, first, end)) {
                end++;
            }
            if (end - first >= LEAST_IN_A_ROW) {
                folds.add(new Fold(first, end - 1, true));
            }
            first = end;
        }
    }

    private static boolean isLike(List<ShownStage> stages, int first, int other) {
        return isFoldable(stages, other)
                && stages.get(first).step().status() == stages.get(other).step().status();
    }

    /** What the run came to is always seen: it is the last one. */
    private static boolean isFoldable(List<ShownStage> stages, int number) {
        int from = Math.max(0, number - BESIDE);
        int to = Math.min(stages.size(), number + BESIDE + 1);
        return number < stages.size() - 1
                && !isOutOfRow(stages.get(number))
                && stages.subList(from, to).stream().noneMatch(StageFolds::isSeen);
    }

    private static boolean isOutOfRow(ShownStage stage) {
        Status status = stage.step().status();
        return stage.depth() > 0 || status == Status.ADDED || status == Status.REMOVED;
    }

    private static boolean isSeen(ShownStage stage) {
        Status status = stage.step().status();
        return status == Status.CHANGED || status == Status.CONTAINS;
    }

    private static boolean isOther(ShownStage stage) {
        return stage.step().status() != Status.SAME;
    }
}
