package dev.whodunit.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnReaderTest {

    private static Map<String, NumberColumn> columns(String json) throws IOException {
        ColumnReader reader = new ColumnReader();
        reader.readList(json);
        return reader.columns().byName();
    }

    @Test
    void theNumbersOfRecordsAreToldByTheNameOfTheirField() throws IOException {
        assertThat(columns("[{\"city\":\"Rome\",\"delay\":7},{\"city\":\"Bonn\",\"delay\":-2.5}]"))
                .containsOnly(Map.entry("delay", new NumberColumn(new double[] {-2.5, 7}, 0)));
    }

    @Test
    void aRowWithoutANumberIsMissing() throws IOException {
        assertThat(columns("[{\"delay\":7},{},{\"delay\":null},{\"delay\":3}]").get("delay"))
                .isEqualTo(new NumberColumn(new double[] {3, 7}, 2));
    }

    @Test
    void aListOfNumbersHasOneColumnWithoutAName() throws IOException {
        assertThat(columns("[3,1,2]")).containsOnly(Map.entry("", new NumberColumn(new double[] {1, 2, 3}, 0)));
    }

    @Test
    void theValuesOfAMapAreRows() throws IOException {
        ColumnReader reader = new ColumnReader();
        reader.readMap("{\"ABE\":{\"flights\":8},\"SJC\":{\"flights\":9},\"none\":null}");

        assertThat(reader.columns().byName())
                .containsOnly(Map.entry("flights", new NumberColumn(new double[] {8, 9}, 1)));
    }

    @Test
    void aColumnThatIsMostlyOfOtherValuesIsNone() throws IOException {
        assertThat(columns("[{\"code\":\"A1\"},{\"code\":\"B2\"},{\"code\":3}]"))
                .isEmpty();
    }

    @Test
    void valuesInsideOfValuesAreNoColumns() throws IOException {
        assertThat(columns("[{\"at\":{\"x\":1},\"by\":[1,2]},[1,2]]")).isEmpty();
    }

    @Test
    void whatIsNoListHasNone() throws IOException {
        assertThat(columns("{\"delay\":7}")).isEmpty();
        assertThat(columns("7")).isEmpty();
        assertThat(columns("[]")).isEmpty();
    }

    @Test
    void aNumberThatIsTooLargeForADoubleIsMissing() throws IOException {
        assertThat(columns("[1,1e999]").get("")).isEqualTo(new NumberColumn(new double[] {1}, 1));
    }
}
