// Hazard 33: a parallel stream with a changed function
// Verdict: culprit ParallelStream.weigh
package hazards;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class ParallelStream {

    static int run() {
        List<Integer> weights = IntStream.range(0, 500)
                .parallel()
                .mapToObj(ParallelStream::weigh)
                .collect(Collectors.toList());
        return sum(weights);
    }

    static int weigh(int row) {
        return row * 31 % 17; // now: return row * 31 % 19; // culprit
    }

    static int sum(List<Integer> weights) {
        return weights.stream().mapToInt(Integer::intValue).sum();
    }
}
