package dev.whodunit.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.whodunit.report.html.Html;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class ColumnChartsTest {

    private static Series series(String role, String json) throws IOException {
        ColumnReader reader = new ColumnReader();
        reader.readList(json);
        String made = role.startsWith("given") ? "" : role.startsWith("left") ? role : "made";
        return new Series(role, made, reader.columns());
    }

    private static Document charts(Series... series) {
        Html page = new Html();
        ColumnCharts.of(List.of(series)).write(page);
        return Jsoup.parse(page.toString());
    }

    private static List<String> rows(Document page) {
        return page.select("tbody tr").eachText();
    }

    @Test
    void whatAStepMadeIsBesideWhatItWasGivenUnderTheSameName() throws IOException {
        Document page =
                charts(series("given rows", "[{\"delay\":1},{\"delay\":2},{}]"), series("made", "[{\"delay\":2}]"));

        assertThat(rows(page)).containsExactly("delay given rows 2 1 1 1.5 2", "made 1 0 2 2 2");
        assertThat(page.select("thead th").eachText())
                .containsExactly("column", "is", "distribution", "numbers", "missing", "min", "mean", "max");
    }

    @Test
    void barsOfAColumnHaveOneAxisAndAreToldInWords() throws IOException {
        Document page = charts(series("given rows", "[1,2,2,9]"), series("made", "[9]"));

        assertThat(page.select("svg[role=img]").eachAttr("aria-label"))
                .containsExactly(
                        "9 bins from 1 to 10; most, 2, from 2 to 3", "9 bins from 1 to 10; most, 1, from 9 to 10");
    }

    @Test
    void whatIsTheSameIsThereOnce() throws IOException {
        assertThat(rows(charts(series("given rows", "[1,2]"), series("accepted", "[2,1]"), series("made", "[1,2]"))))
                .containsExactly("values given rows and accepted and made 2 0 1 1.5 2");
    }

    @Test
    void columnsThatAreOtherThanAcceptedComeFirst() throws IOException {
        Document page =
                charts(series("accepted", "[{\"price\":1,\"tax\":1}]"), series("made", "[{\"price\":1,\"tax\":2}]"));

        assertThat(rows(page))
                .containsExactly("tax accepted 1 0 1 1 1", "made 1 0 2 2 2", "price accepted and made 1 0 1 1 1");
    }

    @Test
    void aColumnThatHasNoNumbersAnyMoreIsMissing() throws IOException {
        Document page = charts(
                series("accepted", "[{\"price\":1},{\"price\":3}]"),
                series("made", "[{\"price\":null},{\"price\":\"3\"}]"));

        assertThat(rows(page)).containsExactly("price accepted 2 0 1 2 3", "made 0 2");
        assertThat(page.select("svg")).hasSize(1);
    }

    @Test
    void aColumnOfOneValueIsNotMissingInAnother() throws IOException {
        Document page = charts(series("made", "[{\"price\":1}]"), series("left names", "[\"pen\",\"ink\"]"));

        assertThat(rows(page)).containsExactly("price made 1 0 1 1 1");
    }

    @Test
    void namesOfColumnsAreText() throws IOException {
        Document page = charts(series("given <i>rows</i>", "[{\"<b>x</b>\":1}]"), series("made", "[{\"<b>x</b>\":2}]"));

        assertThat(page.select("b, i")).isEmpty();
        assertThat(rows(page).get(0)).startsWith("<b>x</b> given <i>rows</i> ");
    }

    @Test
    void ofManyColumnsSixAreDrawnAndOthersAreNamed() throws IOException {
        String row = IntStream.range(0, 8)
                .mapToObj(field -> "\"c" + field + "\":" + field)
                .collect(Collectors.joining(",", "[{", "}]"));

        Document page = charts(series("made", row));

        assertThat(page.select("svg")).hasSize(6);
        assertThat(page.select("p").text()).isEqualTo("More columns of numbers: c6, c7.");
    }

    @Test
    void whereAStepMadeNoNumbersThereIsNothing() throws IOException {
        assertThat(charts(series("given rows", "[1,2]"), series("made", "[\"a\"]"))
                        .body()
                        .children())
                .isEmpty();
    }
}
