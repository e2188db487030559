package dev.whodunit.report.chart;

import java.util.Map;

/**
 * What there is of numbers in a list or map.
 *
 * @param rows how many it has
 * @param byName the columns that are of numbers, in the order of their first row; that of a list of numbers has the name {@code ""}
 */
public record Columns(long rows, Map<String, NumberColumn> byName) {

    /** Of what is no list, or was not kept. */
    static final Columns NONE = new Columns(0, Map.of());

    /** The column of a name; where it is none of numbers, all of them are missing. */
    NumberColumn column(String name) {
        return byName.getOrDefault(name, new NumberColumn(new double[0], rows));
    }
}
