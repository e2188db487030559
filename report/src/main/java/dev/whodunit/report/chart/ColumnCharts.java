package dev.whodunit.report.chart;

import dev.whodunit.report.html.Html;
import dev.whodunit.report.html.ShownText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns of numbers that a step made, each beside the one of the same name that it was given, and the accepted one: as figures and as bars. */
public final class ColumnCharts {

    private static final int MOST_COLUMNS = 6;
    private static final int LONGEST_NAME = 60;
    private static final List<String> HEADINGS = List.of("column", "is", "distribution");
    private static final List<String> FIGURES = List.of("numbers", "missing", "min", "mean", "max");
    private static final String CAPTION =
            "Columns of numbers. The bars of a column have one axis; their height is the share of its numbers.";

    private final List<ChartedColumn> columns;

    private ColumnCharts(List<ChartedColumn> columns) {
        this.columns = columns;
    }

    /** @param series what the step was given and made, in the order in which it is to be told */
    public static ColumnCharts of(List<Series> series) {
        Set<String> names = new LinkedHashSet<>();
        made(series).forEach(one -> names.addAll(one.columns().byName().keySet()));
        List<ChartedColumn> columns = new ArrayList<>();
        for (String name : names) {
            List<Series> having = series.stream()
                    .filter(one ->
                            one.has(name) || series.stream().anyMatch(other -> one.isBesideOneThatHas(name, other)))
                    .toList();
            boolean isOther = made(having).stream()
                    .anyMatch(one -> made(having).stream().anyMatch(other -> isOther(name, one, other)));
            columns.add(ChartedColumn.of(name, having, isOther));
        }
        return new ColumnCharts(columns);
    }

    private static boolean isOther(String name, Series one, Series other) {
        return one.made().equals(other.made())
                && !one.columns().column(name).equals(other.columns().column(name));
    }

    private static List<Series> made(List<Series> series) {
        return series.stream().filter(Series::isMade).toList();
    }

    /** Those that are other than accepted first. Writes nothing where there are no numbers. */
    public void write(Html page) {
        if (columns.isEmpty()) {
            return;
        }
        List<ChartedColumn> ordered = new ArrayList<>(columns);
        ordered.sort((one, two) -> Boolean.compare(two.isOther(), one.isOther()));
        List<ChartedColumn> shown = ordered.subList(0, Math.min(MOST_COLUMNS, ordered.size()));
        page.open("div", "class", "scrolls", "tabindex", "0", "role", "region", "aria-label", "Numbers");
        page.open("table", "class", "charts").element("caption", CAPTION);
        page.open("thead").open("tr");
        HEADINGS.forEach(heading -> page.element("th", heading, "scope", "col"));
        FIGURES.forEach(heading -> page.element("th", heading, "scope", "col", "class", "size"));
        page.close().close().open("tbody").line();
        shown.forEach(column -> write(column, page));
        page.close().close().close().line();
        writeRest(ordered.subList(shown.size(), ordered.size()), page);
    }

    private static void writeRest(List<ChartedColumn> rest, Html page) {
        if (!rest.isEmpty()) {
            String names = rest.stream()
                    .limit(MOST_COLUMNS)
                    .map(column -> name(column.name()))
                    .collect(Collectors.joining(", "));
            String more = rest.size() > MOST_COLUMNS ? " and " + (rest.size() - MOST_COLUMNS) + " more" : "";
            page.element("p", "More columns of numbers: " + names + more + ".", "class", "rest")
                    .line();
        }
    }

    private static void write(ChartedColumn column, Html page) {
        Bins bins = Bins.of(column.byRole().values().stream()
                .filter(numbers -> numbers.count() > 0)
                .toList());
        double highest = column.byRole().values().stream()
                .filter(numbers -> numbers.count() > 0)
                .mapToDouble(numbers -> Collections.max(bins.counts(numbers)) / (double) numbers.count())
                .max()
                .orElse(1);
        boolean isFirst = true;
        for (Map.Entry<String, NumberColumn> role : column.byRole().entrySet()) {
            page.open("tr", "class", column.isOther() ? "other" : "same");
            if (isFirst) {
                page.element(
                        "th",
                        name(column.name()),
                        "scope",
                        "rowgroup",
                        "rowspan",
                        String.valueOf(column.byRole().size()));
            }
            isFirst = false;
            page.element("th", ShownText.cut(role.getKey(), LONGEST_NAME), "scope", "row");
            writeNumbers(role.getValue(), bins, highest, page);
            page.close().line();
        }
    }

    private static void writeNumbers(NumberColumn numbers, Bins bins, double highest, Html page) {
        boolean isEmpty = numbers.count() == 0;
        page.open("td");
        if (!isEmpty) {
            new Histogram(bins, bins.counts(numbers), numbers.count(), highest).write(page);
        }
        page.close();
        List.of(
                        NumberText.of(numbers.count()),
                        NumberText.of((double) numbers.missing()),
                        isEmpty ? "" : NumberText.of(numbers.min()),
                        isEmpty ? "" : NumberText.of(numbers.mean()),
                        isEmpty ? "" : NumberText.of(numbers.max()))
                .forEach(figure -> page.element("td", figure, "class", "size"));
    }

    private static String name(String column) {
        return column.equals(ColumnReader.ITSELF) ? "values" : ShownText.cut(column, LONGEST_NAME);
    }
}
