// Hazard 4: the numbers of an array have another order, and each means something by its place
// Verdict: culprit VectorReversed.position
package hazards;

class VectorReversed {

    static double run() {
        return length(position(3, 4));
    }

    static double[] position(double x, double y) {
        return new double[] {x, y}; // now: return new double[] {y, x}; // culprit
    }

    static double length(double[] position) {
        return Math.hypot(position[0], position[1]);
    }
}
