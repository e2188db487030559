// Hazard 30: what a function returns for the log changed, and no result
// Verdict: refactored
// Says: LogText.describe
package hazards;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

class LogText {

    private static final Logger LOGGER = Logger.getLogger("hazards");

    static int run() {
        int sum = 0;
        for (int reading : List.of(3, 5, 8)) {
            LOGGER.log(Level.FINEST, describe(reading));
            sum += reading;
        }
        return sum;
    }

    static String describe(int reading) {
        return "reading " + reading; // now: return "read " + reading;
    }
}
