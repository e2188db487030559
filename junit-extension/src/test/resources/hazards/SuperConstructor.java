// Hazard 13: a constructor hands something else to its super class
// Verdict: culprit new Metres
package hazards;

import java.util.List;

class SuperConstructor {

    static class Unit {
        private final double factor;

        Unit(double factor) {
            this.factor = factor;
        }

        double convert(double value) {
            return value * factor;
        }
    }

    static final class Metres extends Unit {

        Metres() {
            super(0.3048); // now: super(0.3); // culprit
        }
    }

    static double run() {
        Unit unit = new Metres();
        double sum = 0;
        for (double feet : List.of(100.0, 250.0)) {
            sum += unit.convert(feet);
        }
        return sum;
    }
}
