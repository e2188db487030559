package dev.whodunit.snapshots;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    @Test
    void numbersHaveNullsSmallestLargestDistinctAndMean() {
        assertThat(columns("[{\"delay\":-51},{\"delay\":1264},{\"delay\":null},{\"delay\":-51},{}]"))
                .containsExactly(new ColumnSummary("delay", 2, "-51", "1264", 2, "387.333"));
    }

    @Test
    void stringsHaveSmallestAndLargestButNoMean() {
        assertThat(columns("[{\"origin\":\"SJC\"},{\"origin\":\"ABE\"}]"))
                .containsExactly(new ColumnSummary("origin", 0, "\"ABE\"", "\"SJC\"", 2, ""));
    }

    @Test
    void longStringsAreCut() {
        String text = "x".repeat(39) + "\ud83d\ude00yz";

        assertThat(columns("[{\"text\":\"" + text + "\"}]").get(0).min()).isEqualTo("\"" + "x".repeat(39) + "…\"");
    }

    @Test
    void numbersBeyondSixtyFourBitsAreComparedExactly() {
        ColumnSummary column =
                columns("[{\"id\":9007199254740993},{\"id\":9007199254740992}]").get(0);

        assertThat(column.min()).isEqualTo("9007199254740992");
        assertThat(column.max()).isEqualTo("9007199254740993");
    }

    @Test
    void aMeanThatIsNoNumberIsLeftOut() {
        ColumnSummary column =
                columns("[{\"x\":1e308},{\"x\":1e308},{\"x\":1e99999999999}]").get(0);

        assertThat(column.mean()).isEmpty();
        assertThat(column.distinct()).isEqualTo(2);
    }

    @Test
    void nestedValuesAndBooleansAreCounted() {
        assertThat(columns("[{\"a\":[1],\"b\":true},{\"a\":{\"x\":1},\"b\":false},{\"a\":[1],\"b\":true}]"))
                .containsExactly(new ColumnSummary("a", 0, "", "", 2, ""), new ColumnSummary("b", 0, "", "", 2, ""));
    }

    @Test
    void theNumberOneAndTheStringOneAreDistinct() {
        assertThat(columns("[{\"a\":1},{\"a\":\"1\"}]")).containsExactly(new ColumnSummary("a", 0, "1", "1", 2, "1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "[1,2]", "[{\"a\":1},2]", "{\"a\":1}", "\"text\"", "1", "null", "[{\"a\":", "", "[{]"})
    void anythingElseIsNoTable(String json) {
        assertThat(TableReader.read(json)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 700, 999})
    void theBlockOfTheRowThatChangedDiffers(int changed) {
        List<Long> before = table(1_000, -1).blocks();
        List<Long> after = table(1_000, changed).blocks();

        assertThat(before).hasSize(11);
        for (int block = 0; block < 11; block++) {
            assertThat(before.get(block).equals(after.get(block))).isEqualTo(block != Doubling.blockOf(changed));
        }
    }

    @Test
    void twentyThousandRowsAreSummarised() {
        TableSummary table = table(20_000, 19_999);

        assertThat(table.rows()).isEqualTo(20_000);
        assertThat(table.columns()).containsExactly(new ColumnSummary("n", 0, "-1", "19998", 20_000, "9998.5"));
        assertThat(table.blocks()).hasSize(16);
    }

    private static TableSummary table(int rows, int changed) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            lines.add("{\"n\":" + (i == changed ? -1 : i) + "}");
        }
        return TableReader.read("[" + String.join(",", lines) + "]").orElseThrow();
    }

    private static List<ColumnSummary> columns(String json) {
        return TableReader.read(json).orElseThrow().columns();
    }
}
