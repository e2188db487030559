// Hazard 18: the arguments of a call changed places
// Verdict: culprit WrongWiring.run
package hazards;

import java.util.LinkedHashMap;
import java.util.Map;

class WrongWiring {

    static String run() {
        Map<String, String> airports = read("JFK=New York;LAX=Los Angeles");
        Map<String, String> nicknames = read("JFK=Kennedy;ORD=O'Hare");
        Map<String, String> joined = join(airports, nicknames); // now: Map<String, String> joined = join(nicknames, airports); // culprit
        return joined.toString();
    }

    static Map<String, String> read(String text) {
        Map<String, String> table = new LinkedHashMap<>();
        for (String pair : text.split(";")) {
            String[] cells = pair.split("=");
            table.put(cells[0], cells[1]);
        }
        return table;
    }

    static Map<String, String> join(Map<String, String> left, Map<String, String> right) {
        Map<String, String> joined = new LinkedHashMap<>();
        left.forEach((code, name) -> joined.put(code, name + "/" + right.get(code)));
        return joined;
    }
}
