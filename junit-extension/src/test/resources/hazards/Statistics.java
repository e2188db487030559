// Hazard 30: a counter that nobody reads counts otherwise
// Verdict: culprit Statistics.count
package hazards;

import java.util.List;

class Statistics {

    private int seen;

    static int run() {
        Statistics tally = new Statistics();
        int sum = 0;
        for (int reading : List.of(3, 5, 8)) {
            sum += tally.twice(reading);
        }
        return sum;
    }

    int twice(int reading) {
        count();
        return 2 * reading;
    }

    void count() {
        seen++; // now: seen += 2;
    }
}
