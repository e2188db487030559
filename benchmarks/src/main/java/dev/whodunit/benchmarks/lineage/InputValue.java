package dev.whodunit.benchmarks.lineage;

import java.util.Comparator;

/**
 * One value in an input file.
 *
 * @param file its name
 * @param row from 0: of the rows below the header of a CSV file, of the elements of the first array in a JSON file, of
 *     the lines of any other
 * @param field the column, or the way from the row to the value in JSON, such as {@code geometry.coordinates[2]};
 *     {@code line} in a file of plain lines
 */
public record InputValue(String file, int row, String field) implements Comparable<InputValue> {

    private static final Comparator<InputValue> ORDER = Comparator.comparing(InputValue::file)
            .thenComparing(InputValue::row)
            .thenComparing(InputValue::field);

    boolean isInColumnOf(InputValue other) {
        return file.equals(other.file) && field.equals(other.field);
    }

    boolean isInRowOf(InputValue other) {
        return file.equals(other.file) && row == other.row;
    }

    @Override
    public int compareTo(InputValue other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + "[" + row + "]." + field;
    }
}
