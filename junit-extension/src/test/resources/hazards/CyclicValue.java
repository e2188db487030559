// Hazard 34: a value that contains itself
// Verdict: culprit CyclicValue.link
package hazards;

import java.util.ArrayList;
import java.util.List;

class CyclicValue {

    static final class Stop {
        final String name;
        final List<Stop> next = new ArrayList<>();

        Stop(String name) {
            this.name = name;
        }
    }

    static String run() {
        List<Stop> line = link(List.of("A", "B", "C", "D"));
        return walk(line.get(0), 6);
    }

    static List<Stop> link(List<String> names) {
        List<Stop> line = new ArrayList<>();
        for (String name : names) {
            line.add(new Stop(name));
        }
        for (int i = 0; i < line.size(); i++) {
            line.get(i).next.add(line.get((i + 1) % line.size())); // now: line.get(i).next.add(line.get((i + 3) % line.size())); // culprit
        }
        return line;
    }

    static String walk(Stop start, int stops) {
        StringBuilder way = new StringBuilder();
        Stop stop = start;
        for (int i = 0; i < stops; i++) {
            way.append(stop.name);
            stop = stop.next.get(0);
        }
        return way.toString();
    }
}
