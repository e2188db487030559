// Hazard 21: a drift within the tolerance gets into a text that unchanged code makes
// Verdict: drift
// Says: DriftInAText.calibrate
// Tolerance: 1e-6
package hazards;

class DriftInAText {

    static String run() {
        return text(calibrate(100));
    }

    static double calibrate(double raw) {
        return raw * 1.25; // now: return raw * 1.25 * 1.0000002;
    }

    static String text(double calibrated) {
        return "calibrated: " + calibrated;
    }
}
