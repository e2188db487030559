package dev.whodunit.cli;

import dev.whodunit.difference.DifferenceText;
import dev.whodunit.review.StepChange;
import dev.whodunit.review.StepChange.Values;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is different in a pending snapshot, step by step, with the values below each step where recordings have them. */
final class DifferencesText {

    private static final String INDENT = "    ";

    private DifferencesText() {}

    /** @param most how many steps are told */
    static List<String> of(String key, List<StepChange> changes, int most, Terminal terminal) {
        List<String> lines = new ArrayList<>();
        lines.add(key);
        changes.stream().limit(most).forEach(change -> {
            lines.add(INDENT + change.line());
            change.values().ifPresent(values -> addValues(lines, values, terminal));
        });
        if (changes.size() > most) {
            lines.add(INDENT + "and " + (changes.size() - most) + " more steps, which \"d all\" shows");
        }
        return lines;
    }

    private static void addValues(List<String> lines, Values values, Terminal terminal) {
        if (values.of() > 1) {
            lines.add(String.format(
                    Locale.ROOT, "%s%sexecution %,d of %,d:", INDENT, INDENT, values.execution() + 1, values.of()));
        }
        DifferenceText text = terminal.differences(2 * INDENT.length());
        text.lines(values.differences()).forEach(line -> lines.add(INDENT + INDENT + line));
    }
}
