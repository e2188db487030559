// Hazard 11: a static field was set by the code around the test
// Verdict: input-changed
// Says: factor
package hazards;

import java.util.ArrayList;
import java.util.List;

class StaticSetBefore {

    static double factor = 1;

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

class Given {

    static List<Double> run() {
        StaticSetBefore.factor = 2.54; // now: StaticSetBefore.factor = 2.5;
        return StaticSetBefore.scaleAll(List.of(1.5, 2.0, 4.25));
    }
}
