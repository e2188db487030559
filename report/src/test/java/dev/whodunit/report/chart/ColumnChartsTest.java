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
        return new Series(role, !role.startsWith("given"), reader.columns());
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
