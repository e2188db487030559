// Hazard 24: an object that a step returns prints as before, and has another state inside
// Verdict: culprit InnerStateOfAnOutput.fit
package hazards;

import java.util.List;

class InnerStateOfAnOutput {

    static final class Line {
        private final double slope;
        private final double shift;

        Line(double slope, double shift) {
            this.slope = slope;
            this.shift = shift;
        }

        double at(double x) {
            return slope * x + shift;
        }

        @Override
        public String toString() {
            return "Line";
        }
    }

    static double run() {
        Line line = fit(List.of(2.0, 4.0, 6.0));
        return line.at(3);
    }

    static Line fit(List<Double> series) {
        double slope = (series.get(series.size() - 1) - series.get(0)) / (series.size() - 1);
        return new Line(slope, series.get(0)); // now: return new Line(slope, series.get(1)); // culprit
    }
}
