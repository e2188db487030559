// Hazard 18: a step is handed an earlier version of its input
// Verdict: culprit WrongVariable.run
package hazards;

import java.util.List;
import java.util.stream.Collectors;

class WrongVariable {

    static int run() {
        List<Integer> all = List.of(5, -2, 9, -7);
        List<Integer> valid = positive(all);
        return sum(valid); // now: return sum(all); // culprit
    }

    static List<Integer> positive(List<Integer> numbers) {
        return numbers.stream().filter(number -> number > 0).collect(Collectors.toList());
    }

    static int sum(List<Integer> numbers) {
        int sum = 0;
        for (int number : numbers) {
            sum += number;
        }
        return sum;
    }
}
