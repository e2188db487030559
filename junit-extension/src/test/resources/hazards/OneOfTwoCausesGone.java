// Hazard 36: one of two redundant causes changed, and the other one keeps the result
// Verdict: culprit OneOfTwoCausesGone.isLate
// Says: OneOfTwoCausesGone.isLate
package hazards;

import java.util.List;

class OneOfTwoCausesGone {

    static int run() {
        int refunds = 0;
        for (int minutes : List.of(5, 31, 200)) {
            refunds += refund(minutes) ? 1 : 0;
        }
        return refunds;
    }

    static boolean refund(int minutes) {
        return isLate(minutes) || isFar(minutes * 10);
    }

    static boolean isLate(int minutes) {
        return minutes > 30; // now: return minutes > 300;
    }

    static boolean isFar(int miles) {
        return miles > 300;
    }
}
