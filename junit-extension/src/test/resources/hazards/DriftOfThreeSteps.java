// Hazard 21: three steps that each drift within the tolerance, and a result that is beyond it
// Verdict: drift
// Says: no single step
// Says: DriftOfThreeSteps.rescale (DriftOfThreeSteps.java:13) 8e-7, DriftOfThreeSteps.calibrate (DriftOfThreeSteps.java:11) 6e-7, DriftOfThreeSteps.smooth (DriftOfThreeSteps.java:12) 4e-7
// Tolerance: 1e-6
package hazards;

class DriftOfThreeSteps {

    static double run() {
        double calibrated = calibrate(100);
        double smooth = smooth(calibrated);
        double rescaled = rescale(smooth);
        return rescaled;
    }

    static double calibrate(double raw) {
        return raw * 1.25; // now: return raw * 1.25 * 1.0000006;
    }

    static double smooth(double calibrated) {
        return calibrated / 2; // now: return calibrated / 2 * 1.0000004;
    }

    static double rescale(double smooth) {
        return smooth * 9 / 5; // now: return smooth * 9 / 5 * 1.0000008;
    }
}
