// Hazard 1: changed in place, seen later
// Verdict: culprit ChangedInPlace.normalise
package hazards;

import java.util.ArrayList;
import java.util.List;

class ChangedInPlace {

    static final class Row {
        final String region;
        double value;

        Row(String region, double value) {
            this.region = region;
            this.value = value;
        }
    }

    static List<String> run() {
        List<Row> rows = read("north 12,south 8,east 20");
        normalise(rows);
        return report(rows);
    }

    static List<Row> read(String text) {
        List<Row> rows = new ArrayList<>();
        for (String line : text.split(",")) {
            String[] cells = line.split(" ");
            rows.add(new Row(cells[0], Double.parseDouble(cells[1])));
        }
        return rows;
    }

    static void normalise(List<Row> rows) {
        double sum = 0;
        for (Row row : rows) {
            sum += row.value;
        }
        for (Row row : rows) {
            row.value /= sum; // now: row.value /= sum / 100; // culprit
        }
    }

    static List<String> report(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(row.region + ": " + row.value);
        }
        return lines;
    }
}
