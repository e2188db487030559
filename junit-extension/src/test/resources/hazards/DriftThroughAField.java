// Hazard 21: a drift goes through the fields of an object, and adds up
// Verdict: drift
// Says: no single step
// Tolerance: 1e-6
package hazards;

class DriftThroughAField {

    private double scale;
    private double sum;

    static double run() {
        DriftThroughAField station = new DriftThroughAField();
        station.calibrate(1.25);
        for (int i = 1; i <= 10; i++) {
            station.add(i);
        }
        return station.mean();
    }

    void calibrate(double factor) {
        scale = factor * 3; // now: scale = factor * 3 * 1.0000007;
    }

    void add(double reading) {
        sum += reading * scale;
    }

    double mean() {
        return sum / 10 * 1.8; // now: return sum / 10 * 1.8 * 1.0000007;
    }
}
