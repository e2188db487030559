// Hazard 22: a function makes its list in another way, and what it calls to fill the list does something else
// Verdict: culprit OuterCallsOtherwise.fill, OuterCallsOtherwise.make
// Snapshot: shows too little
package hazards;

import java.util.ArrayList;
import java.util.List;

class OuterCallsOtherwise {

    static int run() {
        return sum(make(List.of(1, 2, 3)));
    }

    static List<Integer> make(List<Integer> numbers) {
        List<Integer> doubled = new ArrayList<>(numbers.size()); // now: List<Integer> doubled = new ArrayList<>(); // culprit
        fill(doubled, numbers);
        return doubled;
    }

    static void fill(List<Integer> doubled, List<Integer> numbers) {
        for (int number : numbers) {
            doubled.add(2 * number); // now: doubled.add(3 * number); // culprit
        }
    }

    static int sum(List<Integer> numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }
}
