// Hazard 11: a static field is set in one step and read in another
// Verdict: culprit StaticState.init
package hazards;

import java.util.ArrayList;
import java.util.List;

class StaticState {

    private static double factor = 1;

    static List<Double> run() {
        init("cm");
        return scaleAll(List.of(1.5, 2.0, 4.25));
    }

    static void init(String unit) {
        factor = unit.equals("cm") ? 2.54 : 1; // now: factor = unit.equals("cm") ? 2.5 : 1; // culprit
    }

    static List<Double> scaleAll(List<Double> lengths) {
        List<Double> scaled = new ArrayList<>();
        for (double length : lengths) {
            scaled.add(scale(length));
        }
        return scaled;
    }

    static double scale(double length) {
        return length * factor;
    }
}
