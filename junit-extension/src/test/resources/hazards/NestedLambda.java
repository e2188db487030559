// Hazard 9: a lambda inside a lambda changed
// Verdict: culprit NestedLambda.pairs λ2
package hazards;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class NestedLambda {

    static List<Integer> run() {
        return pairs(3);
    }

    static List<Integer> pairs(int size) {
        return IntStream.range(0, size)
                .boxed()
                .flatMap(row -> IntStream.range(0, size)
                        .mapToObj(column -> row * 10 + column)) // now: .mapToObj(column -> row * 11 + column)) // culprit
                .collect(Collectors.toList());
    }
}
