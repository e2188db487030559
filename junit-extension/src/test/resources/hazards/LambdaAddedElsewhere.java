// Hazard 9: a harmless new lambda in one method, a changed one in the next
// Verdict: culprit LambdaAddedElsewhere.scale λ1
package hazards;

import java.util.List;
import java.util.stream.Collectors;

class LambdaAddedElsewhere {

    static List<Integer> run() {
        return scale(positive(List.of(4, -11, 7, 30)));
    }

    static List<Integer> positive(List<Integer> sizes) {
        return sizes.stream()
                // now: .map(size -> size + 0)
                .filter(size -> size > 0)
                .collect(Collectors.toList());
    }

    static List<Integer> scale(List<Integer> sizes) {
        return sizes.stream()
                .map(size -> size * 10) // now: .map(size -> size * 11) // culprit
                .collect(Collectors.toList());
    }
}
