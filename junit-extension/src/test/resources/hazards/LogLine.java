// Hazard 30: a log line changed, and no result
// Verdict: refactored
// Says: LogLine.log
package hazards;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

class LogLine {

    private static final Logger LOGGER = Logger.getLogger("hazards");

    static int run() {
        int sum = 0;
        for (int reading : List.of(3, 5, 8)) {
            log(reading);
            sum += reading;
        }
        return sum;
    }

    static void log(int reading) {
        LOGGER.log(Level.FINEST, "reading " + reading); // now: LOGGER.log(Level.FINEST, "read " + reading);
    }
}
