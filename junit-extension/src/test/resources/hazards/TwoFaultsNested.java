// Hazard 22: a function and the one that it calls changed
// Verdict: culprit TwoFaultsNested.total, TwoFaultsNested.weigh
package hazards;

import java.util.List;

class TwoFaultsNested {

    static int run() {
        return total(List.of(3, 5, 8)) + size(List.of(1, 2));
    }

    static int total(List<Integer> readings) {
        int total = 0;
        for (int reading : readings) {
            if (reading > 3) { // now: if (reading > 2) { // culprit
                total += weigh(reading);
            }
        }
        return total;
    }

    static int weigh(int reading) {
        return 2 * reading; // now: return 3 * reading; // culprit
    }

    static int size(List<Integer> readings) {
        return readings.size();
    }
}
