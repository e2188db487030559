// Hazard 11: a static collection is filled in one step and asked in another
// Verdict: culprit StaticCollection.register
package hazards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class StaticCollection {

    private static final Map<String, String> CITIES = new HashMap<>();

    static List<String> run() {
        register("JFK,New York;LAX,Los Angeles");
        return name(List.of("LAX", "JFK"));
    }

    static void register(String table) {
        for (String line : table.split(";")) {
            String[] cells = line.split(",");
            CITIES.put(cells[0], cells[1]); // now: CITIES.put(cells[0], cells[1].toLowerCase()); // culprit
        }
    }

    static List<String> name(List<String> codes) {
        List<String> names = new ArrayList<>();
        for (String code : codes) {
            names.add(city(code));
        }
        return names;
    }

    static String city(String code) {
        return CITIES.get(code);
    }
}
