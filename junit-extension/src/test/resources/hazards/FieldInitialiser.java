// Hazard 13: the initial value of a field, which the constructor sets
// Verdict: culprit new Window
package hazards;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

class FieldInitialiser {

    static List<Integer> run() {
        Window window = new Window();
        List<Integer> sums = new ArrayList<>();
        for (int reading : new int[] {4, 9, 2, 7, 7, 1}) {
            sums.add(window.add(reading));
        }
        return sums;
    }

    static final class Window {
        private final Deque<Integer> last = new ArrayDeque<>();
        private int size = 3; // now: private int size = 2; // culprit

        int add(int reading) {
            last.addLast(reading);
            if (last.size() > size) {
                last.removeFirst();
            }
            int sum = 0;
            for (int value : last) {
                sum += value;
            }
            return sum;
        }
    }
}
