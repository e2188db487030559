// Hazard 3: a callee lends its list, and the caller changes it
// Verdict: culprit LentList.run λ1
package hazards;

import java.util.ArrayList;
import java.util.List;

class LentList {

    private final List<String> rows = new ArrayList<>();

    void read(String text) {
        for (String row : text.split(",")) {
            rows.add(row);
        }
    }

    List<String> rows() {
        return rows;
    }

    int letters() {
        int letters = 0;
        for (String row : rows) {
            letters += row.length();
        }
        return letters;
    }

    static String run() {
        LentList table = new LentList();
        table.read("ape,bee,horse");
        List<String> shown = table.rows();
        shown.removeIf(row -> row.length() > 5); // now: shown.removeIf(row -> row.length() > 4); // culprit
        return table.letters() + " letters";
    }
}
