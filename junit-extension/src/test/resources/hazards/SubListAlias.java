// Hazard 3: a view of a list sees what its owner does later
// Verdict: culprit SubListAlias.run
package hazards;

import java.util.ArrayList;
import java.util.List;

class SubListAlias {

    static int run() {
        List<Integer> readings = new ArrayList<>(List.of(9, 2, 7, 4));
        List<Integer> head = head(readings);
        readings.set(1, 0); // now: readings.set(1, 5); // culprit
        return sum(head);
    }

    static List<Integer> head(List<Integer> readings) {
        return readings.subList(0, 2);
    }

    static int sum(List<Integer> numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }
}
