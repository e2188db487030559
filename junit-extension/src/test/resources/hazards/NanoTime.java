// Hazard 31: the time that a step takes is measured
// Verdict: input-changed
// Says: System.nanoTime, called by NanoTime.run (NanoTime.java:11), gives something else
package hazards;

import java.util.List;

class NanoTime {

    static long run() {
        long start = System.nanoTime();
        int sum = sum(List.of(3, 5, 8));
        return elapsed(start) + sum;
    }

    static int sum(List<Integer> readings) {
        int sum = 0;
        for (int reading : readings) {
            sum += reading;
        }
        return sum;
    }

    static long elapsed(long start) {
        return System.nanoTime() - start;
    }
}
