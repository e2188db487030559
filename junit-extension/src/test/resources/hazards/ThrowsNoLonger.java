// Hazard 6: a check throws no longer, and the run goes on
// Verdict: culprit ThrowsNoLonger.check
package hazards;

import java.util.List;

class ThrowsNoLonger {

    static int run() {
        int sum = 0;
        for (int reading : List.of(4, -2, 9)) {
            check(reading);
            sum += twice(reading);
        }
        return sum;
    }

    static void check(int reading) {
        if (reading < 0) { // now: if (reading < -2) { // culprit
            throw new IllegalArgumentException("negative: " + reading);
        }
    }

    static int twice(int reading) {
        return 2 * reading;
    }
}
