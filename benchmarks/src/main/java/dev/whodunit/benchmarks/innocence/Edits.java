package dev.whodunit.benchmarks.innocence;

import dev.whodunit.benchmarks.localisation.Inputs;
import dev.whodunit.benchmarks.localisation.Pipeline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody may do to an input file. */
final class Edits {

    private static final long SEED = 7;

    /** By file, a character of a value that all its pipelines read. */
    private static final Map<String, Pattern> VALUES = Map.of(
            "flights.json", Pattern.compile("\"delay\":-?\\d"),
            "earthquakes.json", Pattern.compile("\"mag\":-?\\d"),
            "birdstrikes.csv", Pattern.compile("\\d(?=,[^,]*$)"),
            "seattle-weather.csv", Pattern.compile("^[^,]+,\\d"),
            "airports.csv", Pattern.compile("^[^,]+,[A-Z]"));

    private Edits() {}

    static Map<Kind, Inputs.Edit> of(Pipeline pipeline) {
        Pattern value = VALUES.getOrDefault(pipeline.firstInput(), Pattern.compile("\\d"));
        return Map.of(
                Kind.VALUE, (rows, spare) -> withOtherValue(rows, value),
                Kind.ROW_REMOVED, (rows, spare) -> withoutMiddle(rows),
                Kind.ROW_APPENDED, (rows, spare) -> with(rows, spare),
                Kind.ROWS_REORDERED, (rows, spare) -> reordered(rows));
    }

    /** From the middle on, in the first row that has such a value. */
    private static List<String> withOtherValue(List<String> rows, Pattern value) {
        List<String> edited = new ArrayList<>(rows);
        for (int i = rows.size() / 2; i < rows.size(); i++) {
            String row = rows.get(i);
            Matcher matcher = value.matcher(row);
            if (matcher.find()) {
                int at = matcher.end() - 1;
                edited.set(i, row.substring(0, at) + next(row.charAt(at)) + row.substring(at + 1));
                return edited;
            }
        }
        throw new IllegalArgumentException("no row has " + value);
    }

    private static char next(char old) {
        return old == '9' || old == 'Z' ? (char) (old - 1) : (char) (old + 1);
    }

    private static List<String> withoutMiddle(List<String> rows) {
        List<String> edited = new ArrayList<>(rows);
        edited.remove(rows.size() / 2);
        return edited;
    }

    private static List<String> with(List<String> rows, String spare) {
        List<String> edited = new ArrayList<>(rows);
        edited.add(spare);
        return edited;
    }

    private static List<String> reordered(List<String> rows) {
        List<String> edited = new ArrayList<>(rows);
        Collections.shuffle(edited, new Random(SEED));
        return edited;
    }
}
