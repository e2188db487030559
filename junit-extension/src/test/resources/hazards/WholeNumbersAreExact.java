// Hazard 21: a whole number is one more, which no tolerance forgives
// Verdict: culprit WholeNumbersAreExact.count
// Tolerance: 1e-3
package hazards;

class WholeNumbersAreExact {

    static int run() {
        return perDay(count(1_000_000));
    }

    static int count(int rows) {
        return rows; // now: return rows + 1; // culprit
    }

    static int perDay(int count) {
        return count / 10;
    }
}
