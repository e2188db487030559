package dev.whodunit.provenance;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Columns of a file, by their names. */
final class Columns {

    private static final Pattern CELL = Pattern.compile("(?:\\[(?:\\d+|\\*)])?(?:\\.([^.\\[\\]:]+)|\\[\"(.+)\"])");
    private static final Pattern BETWEEN = Pattern.compile("[,;\t|]");
    private static final String FIRST_LINE = "[0]";

    private Columns() {}

    /** The name of the column that a position is, or is a cell of. */
    static Optional<String> of(String position) {
        Matcher cell = CELL.matcher(position);
        return cell.matches()
                ? Stream.of(1, 2)
                        .flatMap(group -> Stream.ofNullable(cell.group(group)))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether the text of a header was read somewhere, and has a column in it. */
    static boolean areIn(Origin header, String column) {
        boolean isHeader = header.position().equals(FIRST_LINE) || WholeText.is(header);
        return isHeader
                && header.text()
                        .lines()
                        .limit(1)
                        .flatMap(BETWEEN::splitAsStream)
                        .anyMatch(name -> unquoted(name).equals(column));
    }

    private static String unquoted(String name) {
        String plain = name.strip();
        return plain.length() > 1 && plain.startsWith("\"") && plain.endsWith("\"")
                ? plain.substring(1, plain.length() - 1)
                : plain;
    }
}
