// Hazard 36: two redundant causes changed together
// Verdict: culprit BothCausesGone.isLate, BothCausesGone.isFar
package hazards;

import java.util.List;

class BothCausesGone {

    static int run() {
        int refunds = 0;
        for (int minutes : List.of(5, 31, 200)) {
            refunds += refund(minutes) ? 1 : 0;
        }
        return refunds;
    }

    static boolean refund(int minutes) {
        boolean late = isLate(minutes);
        boolean far = isFar(minutes * 10);
        return late || far;
    }

    static boolean isLate(int minutes) {
        return minutes > 30; // now: return minutes > 300; // culprit
    }

    static boolean isFar(int miles) {
        return miles > 300; // now: return miles > 3000; // culprit
    }
}
