package dev.whodunit.report.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A column with all that a step was given and made of it; what is the same is there once, under both names.
 *
 * @param name of the column
 * @param byRole the columns by what they were there
 * @param isOther whether what was made is other than accepted
 */
record ChartedColumn(String name, Map<String, NumberColumn> byRole, boolean isOther) {

    static ChartedColumn of(String name, List<Series> series, boolean isOther) {
        Map<String, NumberColumn> byRole = new LinkedHashMap<>();
        List<Series> left = new ArrayList<>(series);
        while (!left.isEmpty()) {
            NumberColumn column = left.get(0).columns().column(name);
            List<String> roles = left.stream()
                    .filter(one -> one.columns().column(name).equals(column))
                    .map(Series::role)
                    .distinct()
                    .toList();
            byRole.put(String.join(" and ", roles), column);
            left.removeIf(one -> one.columns().column(name).equals(column));
        }
        return new ChartedColumn(name, byRole, isOther);
    }
}
