package dev.whodunit.lineage.targets;

import static tech.tablesaw.aggregate.AggregateFunctions.sum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.joining.JoinType;

/** Flows through tables: each cell by itself. Every method is called with the texts 31, 52, and the list 11, 47, 23. */
public final class TableFlows {

    private TableFlows() {}

    /** The rows are a 1 x, b 2 y, a 3 x, c 4 z. */
    private static Table read() throws IOException {
        Path file = Files.createTempFile("flow", ".csv");
        try {
            Files.writeString(file, "name,size,kind\na,1,x\nb,2,y\na,3,x\nc,4,z\n");
            return Table.read().csv(file.toFile());
        } finally {
            Files.delete(file);
        }
    }

    private static DoubleColumn sizes(Table table) {
        return table.numberColumn("size").asDoubleColumn();
    }

    @From("[1].kind")
    public static String cellOfATable(String a, String b, List<String> list) throws IOException {
        return read().stringColumn("kind").get(1);
    }

    @From(
            value = "[2].name",
            decidedBy = {"[1].size", "[2].size"})
    public static String rowThatIsKept(String a, String b, List<String> list) throws IOException {
        Table table = read();
        return table.where(sizes(table).isGreaterThan(2)).stringColumn("name").get(0);
    }

    @From(
            value = "[3].kind",
            decidedBy = {"[0].size", "[3].size"})
    public static String rowThatIsSorted(String a, String b, List<String> list) throws IOException {
        return read().sortDescendingOn("size").first(2).stringColumn("kind").get(0);
    }

    @From(
            value = {"[0].size", "[2].size"},
            decidedBy = {"[0].name", "[1].name", "[2].name"})
    public static double sumOfAGroupOfRows(String a, String b, List<String> list) throws IOException {
        Table sums = read().summarize("size", sum).by("name").sortAscendingOn("name");
        double first = 0;
        for (Row row : sums) {
            first = row.getRowNumber() == 0 ? row.getDouble("Sum [size]") : first;
        }
        return first;
    }

    @From("[1].size")
    public static double cellByTheNumberOfItsColumn(String a, String b, List<String> list) throws IOException {
        List<Double> sums = new ArrayList<>();
        Table table = read();
        table.summarize("size", sum).by("name").forEach(row -> sums.add(row.getDouble(1)));
        return sums.get(1);
    }

    @From({"[1].kind", "[1].size"})
    public static String cellOfAJoin(String a, String b, List<String> list) throws IOException {
        Table other = Table.create(StringColumn.create("name", "b", "c"), DoubleColumn.create("place", 7, 8));
        Table joined =
                read().joinOn("name").type(JoinType.LEFT_OUTER).with(other).join();
        return joined.stringColumn("kind").get(2) + sizes(joined).get(2);
    }

    @From({"[1].size", "#0"})
    public static double computedRowByRow(String a, String b, List<String> list) throws IOException {
        DoubleColumn sizes = sizes(read());
        return sizes.multiply(sizes).multiply(Integer.parseInt(a)).get(1);
    }

    @From("#1")
    public static double cellThatWasWritten(String a, String b, List<String> list) throws IOException {
        DoubleColumn sizes = sizes(read());
        sizes.set(0, Integer.parseInt(a));
        sizes.set(1, Integer.parseInt(b));
        return sizes.get(1);
    }

    @From(
            value = {"#1", "[1].kind"},
            decidedBy = "[0].kind")
    public static String cellThatMayHaveBeenWritten(String a, String b, List<String> list) throws IOException {
        StringColumn kinds = read().stringColumn("kind");
        kinds.set(kinds.isEqualTo("x"), b);
        return kinds.get(1);
    }

    @From({"[0].size", "[1].size", "[2].size", "[3].size"})
    public static double cellsThatWereSorted(String a, String b, List<String> list) throws IOException {
        DoubleColumn sizes = sizes(read());
        sizes.sortDescending();
        return sizes.get(0);
    }

    @From({"[0].size", "[1].size", "[2].size", "[3].size", "#0"})
    public static double cellOfATableThatTookRows(String a, String b, List<String> list) throws IOException {
        Table table = read();
        IntColumn size = IntColumn.create("size", new int[] {Integer.parseInt(a)});
        table.append(Table.create(StringColumn.create("name", "d"), size, StringColumn.create("kind", "w")));
        return sizes(table).get(4);
    }

    @From(
            value = {"[0].size", "[1].size", "[3].size"},
            decidedBy = "[2].size")
    public static double cellsOfTheRowsThatAreKept(String a, String b, List<String> list) throws IOException {
        Table table = read();
        double sum = 0;
        for (double size : sizes(table.where(sizes(table).isNotEqualTo(3))).asDoubleArray()) {
            sum += size;
        }
        return sum;
    }

    @From({"[0].kind", "[1].kind", "[2].kind", "[3].kind"})
    public static String columnThatWasReplaced(String a, String b, List<String> list) throws IOException {
        Table table = read();
        StringColumn kinds = table.stringColumn("kind").lag(1);
        table.replaceColumn("kind", kinds.setName("kind"));
        return table.stringColumn("kind").get(2);
    }

    @From({"[0].size", "[1].size", "[2].size", "[3].size", "#0"})
    public static double cellThatARowWrote(String a, String b, List<String> list) throws IOException {
        Table table = read();
        for (Row row : table) {
            row.setInt("size", row.getInt("size") + Integer.parseInt(a));
        }
        return sizes(table).get(0);
    }
}
