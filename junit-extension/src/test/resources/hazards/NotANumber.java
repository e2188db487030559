// Hazard 35: NaN is NaN
// Verdict: same
// Returns: [NaN, -0.0, 2.0]
package hazards;

import java.util.ArrayList;
import java.util.List;

class NotANumber {

    static List<Double> run() {
        List<Double> ratios = new ArrayList<>();
        for (String pair : "0/0,-0/5,8/4".split(",")) {
            String[] cells = pair.split("/");
            ratios.add(ratio(Double.parseDouble(cells[0]), Double.parseDouble(cells[1])));
        }
        return ratios;
    }

    static double ratio(double some, double other) {
        return some / other;
    }
}
