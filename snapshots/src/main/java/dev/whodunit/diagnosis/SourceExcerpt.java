package dev.whodunit.diagnosis;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The line that a culprit's difference comes from, as it is in the source, and a caret below the name that differs. */
final class SourceExcerpt {

    private static final int LONGEST = 120;
    private static final String TAB = "    ";

    private SourceExcerpt() {}

    /**
     * Two lines; one where nothing with a name differs on that line, since a caret would stand below something innocent; none
     * where the source is not at hand or has changed since it was compiled.
     */
    static List<String> of(Culprit culprit, Sources sources) {
        if (culprit.lines().isEmpty() || culprit.file().isEmpty()) {
            return List.of();
        }
        int number = culprit.lines().get(0);
        return sources.lines(culprit.function().className(), culprit.file())
                .filter(lines -> number <= lines.size())
                .map(lines -> lines.get(number - 1).replace("\t", TAB).stripTrailing())
                .filter(line -> !line.isBlank())
                .map(line -> excerpt(number, line, culprit.pointsAt()))
                .orElse(List.of());
    }

    private static List<String> excerpt(int number, String line, String name) {
        String code = line.strip();
        String margin = number + " | ";
        String shown = margin + Texts.cut(code, LONGEST);
        String below = " ".repeat(margin.length() - 2) + "| ";
        OptionalInt column = column(code, name);
        return column.isPresent() ? List.of(shown, below + " ".repeat(column.getAsInt()) + "^") : List.of(shown);
    }

    /** Where a name stands as a word of its own; nowhere if it does not, or is cut off. */
    private static OptionalInt column(String code, String name) {
        Matcher word = Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])")
                .matcher(code);
        return !name.isEmpty() && word.find() && word.start() < LONGEST
                ? OptionalInt.of(word.start())
                : OptionalInt.empty();
    }
}
