// Hazard 20: a stream that is parallel now adds in another order
// Verdict: within-tolerance
// Says: ParallelFloatSum.mean
// Tolerance: 1e-9
package hazards;

import java.util.stream.IntStream;

class ParallelFloatSum {

    static double run() {
        return mean(1.1);
    }

    static double mean(double unit) {
        return IntStream.range(0, 1000).mapToDouble(i -> Math.sqrt(i) * unit).reduce(0, Double::sum) / 1000; // now: return IntStream.range(0, 1000).parallel().mapToDouble(i -> Math.sqrt(i) * unit).reduce(0, Double::sum) / 1000;
    }
}
