// Hazard 13: a constructor computes what a later call uses
// Verdict: culprit new Scaler
package hazards;

import java.util.ArrayList;
import java.util.List;

class Constructor {

    static List<Double> run() {
        List<Double> column = List.of(2.0, 4.0, 9.0);
        Scaler scaler = new Scaler(column);
        List<Double> scaled = new ArrayList<>();
        for (double cell : column) {
            scaled.add(scaler.scale(cell));
        }
        return scaled;
    }

    static final class Scaler {
        private final double mean;

        Scaler(List<Double> column) {
            double sum = 0;
            double max = 0;
            for (double cell : column) {
                sum += cell;
                max = Math.max(max, cell);
            }
            this.mean = sum / column.size(); // now: this.mean = max; // culprit
        }

        double scale(double cell) {
            return cell - mean;
        }
    }
}
