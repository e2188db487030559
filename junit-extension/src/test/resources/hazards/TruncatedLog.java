// Hazard 34: a call beyond those that have an entry of their own differs
// Budget: small
// Verdict: culprit TruncatedLog.weigh
package hazards;

class TruncatedLog {

    static long run() {
        long sum = 0;
        for (int row = 0; row < 200; row++) {
            sum += weigh(row);
        }
        return sum;
    }

    static long weigh(int row) {
        return row * 3L; // now: return row == 150 ? 0 : row * 3L; // culprit
    }
}
