// Hazard 8: a stream is made in one step and read in another
// Verdict: culprit LazyStream.clean λ1
package hazards;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class LazyStream {

    static String run() {
        Stream<Integer> readings = clean(List.of(3, 0, 1, 9, -4, 2));
        return load(readings);
    }

    static Stream<Integer> clean(List<Integer> readings) {
        return readings.stream().filter(reading -> reading > 0); // now: return readings.stream().filter(reading -> reading > 1); // culprit
    }

    static String load(Stream<Integer> readings) {
        return readings.map(String::valueOf).collect(Collectors.joining("/"));
    }
}
