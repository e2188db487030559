// Hazard 29: a rare call moves into a method that is called more often than is kept
// Verdict: refactored
// Budget: small
package hazards;

class RareCallExtracted {

    static int run() {
        return total(8);
    }

    static int total(int n) {
        int sum = 0;
        for (int i = 0; i < n; i++) {
            sum += i == 6 ? fee(i) : 0; // now: sum += rare(i);
        }
        return sum;
    }
    // now: static int rare(int i) {
    // now:     return i == 6 ? fee(i) : 0;
    // now: }

    static int fee(int i) {
        return i / 2;
    }
}
