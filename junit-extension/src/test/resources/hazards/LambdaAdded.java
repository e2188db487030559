// Hazard 9: a new lambda shifts the names of those after it
// Snapshot: shows too little
// Verdict: culprit LambdaAdded.run
package hazards;

import java.util.List;
import java.util.stream.Collectors;

class LambdaAdded {

    static int run() {
        List<Integer> sizes = List.of(4, 11, 7, 30);
        List<Integer> scaled = sizes.stream()
                // now: .filter(size -> size < 30) // culprit
                .map(size -> size * 10)
                .collect(Collectors.toList());
        return total(scaled);
    }

    static int total(List<Integer> sizes) {
        int total = 0;
        for (int size : sizes) {
            total += size;
        }
        return total;
    }
}
