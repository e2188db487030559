// Hazard 6: an exception has another message
// Verdict: culprit ExceptionMessage.check
package hazards;

import java.util.List;

class ExceptionMessage {

    static int run() {
        int sum = 0;
        for (int reading : List.of(4, -2, 9)) {
            check(reading);
            sum += reading;
        }
        return sum;
    }

    static void check(int reading) {
        if (reading < 0) {
            throw new IllegalArgumentException("negative: " + reading); // now: throw new IllegalArgumentException("below zero: " + reading); // culprit
        }
    }
}
