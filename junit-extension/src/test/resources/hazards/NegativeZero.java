// Hazard 35: zero is not negative zero
// Verdict: culprit NegativeZero.round
package hazards;

class NegativeZero {

    static double run() {
        return sign(round(-0.3));
    }

    static double round(double value) {
        return Math.round(value); // now: return Math.rint(value); // culprit
    }

    static double sign(double value) {
        return 1 / value;
    }
}
