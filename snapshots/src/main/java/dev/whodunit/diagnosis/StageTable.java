package dev.whodunit.diagnosis;

import dev.whodunit.diagnosis.Stages.Stage;
import dev.whodunit.diagnosis.StepComparison.Status;
import dev.whodunit.run.Recording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The stages of a run, or of two compared runs, as a table that fits on a screen. */
public final class StageTable {

    /** The table never has more lines than this. */
    public static final int MAX_LINES = 25;

    private StageTable() {}

    /**
     * The stages of a run: name, type, size, place and function, one line each, and what the recording says of itself;
     * {@code ""} for an empty run.
     */
    public static String of(Recording run) {
        List<StepComparison> steps = run.steps().stream()
                .map(step -> new StepComparison(Optional.empty(), Optional.of(step), Status.ADDED))
                .toList();
        String table = render(Stages.of(inCodeOrder(steps)), StageRow::cells, stage -> List.of());
        return run.notices().stream()
                .map(notice -> "\nNote: " + notice.sentence() + ".\n")
                .collect(Collectors.joining("", table, ""));
    }

    static List<StepComparison> inCodeOrder(List<StepComparison> steps) {
        Comparator<StepComparison> parents =
                Comparator.comparingInt(step -> step.shown().parent());
        return steps.stream()
                .sorted(parents.thenComparingInt(step -> step.shown().site().index()))
                .toList();
    }

    /** The table of a comparison, with lines below single stages; those do not count towards {@link #MAX_LINES}. */
    static String compared(List<Stage> stages, Function<Stage, List<String>> below) {
        return render(stages, StageRow::comparedCells, below);
    }

    private static String render(
            List<Stage> stages, Function<StageRow, List<String>> cells, Function<Stage, List<String>> below) {
        NavigableSet<Integer> kept = kept(stages);
        Columns columns = new Columns();
        List<List<String>> rows = new ArrayList<>();
        for (Stage stage : stages) {
            rows.add(cells.apply(StageRow.of(stage)));
        }
        kept.forEach(index -> columns.fit(rows.get(index)));
        StringBuilder text = new StringBuilder();
        int folded = 0;
        for (int i = 0; i < stages.size(); i++) {
            if (kept.contains(i)) {
                appendFolded(text, folded);
                folded = 0;
                text.append(columns.line(rows.get(i))).append('\n');
                below.apply(stages.get(i)).forEach(line -> text.append(line).append('\n'));
            } else {
                folded++;
            }
        }
        appendFolded(text, folded);
        return text.toString();
    }

    private static void appendFolded(StringBuilder text, int folded) {
        if (folded > 0) {
            text.append("    … ").append(Texts.count(folded, "more step")).append('\n');
        }
    }

    /** The most telling stages, as many as fit with a line for each gap. */
    private static NavigableSet<Integer> kept(List<Stage> stages) {
        List<Integer> byInterest = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            byInterest.add(i);
        }
        byInterest.sort(
                Comparator.comparingInt(i -> interest(stages.get(i).step().status())));
        int count = Math.min(MAX_LINES, stages.size());
        NavigableSet<Integer> kept = new TreeSet<>(byInterest.subList(0, count));
        while (kept.size() + gaps(kept, stages.size()) > MAX_LINES) {
            kept.remove(byInterest.get(--count));
        }
        return kept;
    }

    private static int interest(Status status) {
        return switch (status) {
            case CHANGED -> 0;
            case CONTAINS -> 1;
            case ADDED, REMOVED -> 2;
            case AFFECTED -> 3;
            case CHANCE -> 4;
            case WITHIN -> 5;
            case SAME -> 6;
        };
    }

    private static int gaps(NavigableSet<Integer> kept, int size) {
        int gaps = 0;
        int next = 0;
        for (int index : kept) {
            gaps += index > next ? 1 : 0;
            next = index + 1;
        }
        return gaps + (next < size ? 1 : 0);
    }
}
