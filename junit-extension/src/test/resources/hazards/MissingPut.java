// Hazard 16: an entry is put into a map no longer in one case
// Verdict: culprit MissingPut.index
package hazards;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class MissingPut {

    static String run() {
        Map<String, String> index = index(List.of("JFK:New York", "LAX:", "ORD:Chicago"));
        return name(index, "LAX");
    }

    static Map<String, String> index(List<String> lines) {
        Map<String, String> index = new HashMap<>();
        for (String line : lines) {
            String[] cells = line.split(":", -1);
            if (cells.length == 2) { // now: if (cells.length == 2 && !cells[1].isEmpty()) { // culprit
                index.put(cells[0], cells[1]);
            }
        }
        return index;
    }

    static String name(Map<String, String> index, String code) {
        return "<" + index.get(code) + ">";
    }
}
