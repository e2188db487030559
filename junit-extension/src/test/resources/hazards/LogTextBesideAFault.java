// Hazard 30: what a function returns for the log changed, and elsewhere the result
// Snapshot: shows too little
// Verdict: culprit LogTextBesideAFault.weigh
package hazards;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

class LogTextBesideAFault {

    private static final Logger LOGGER = Logger.getLogger("hazards");

    static int run() {
        int sum = 0;
        for (int reading : List.of(3, 5, 8)) {
            LOGGER.log(Level.FINEST, describe(reading));
            sum += weigh(reading);
        }
        return sum;
    }

    static String describe(int reading) {
        return "reading " + reading; // now: return "read " + reading;
    }

    static int weigh(int reading) {
        return 2 * reading; // now: return 3 * reading; // culprit
    }
}
