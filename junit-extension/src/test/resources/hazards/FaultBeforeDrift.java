// Hazard 21: the first step is wrong by more than the tolerance, a later one drifts
// Verdict: culprit FaultBeforeDrift.calibrate
// Tolerance: 1e-6
package hazards;

class FaultBeforeDrift {

    static double run() {
        return rescale(calibrate(100));
    }

    static double calibrate(double raw) {
        return raw * 1.25; // now: return raw * 1.26; // culprit
    }

    static double rescale(double calibrated) {
        return calibrated * 9 / 5; // now: return calibrated * 9 / 5 * 1.0000008;
    }
}
