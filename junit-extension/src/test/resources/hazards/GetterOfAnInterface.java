// Hazard 29: a getter is called through its interface, and is recorded from the inside only when its code is another one
// Verdict: culprit GetterOfAnInterface.scaled
package hazards;

import java.util.List;

class GetterOfAnInterface {

    interface Statistic {
        void increment(double value);

        double getResult();
    }

    static final class Max implements Statistic {
        private double value = Double.NEGATIVE_INFINITY;

        @Override
        public void increment(double next) {
            value = Math.max(value, next);
        }

        @Override
        public double getResult() {
            return value;
        }
    }

    private final Statistic max = new Max();

    static double run() {
        GetterOfAnInterface summary = new GetterOfAnInterface();
        List.of(3.5, 8.2, 1.0).forEach(summary.max::increment);
        return scaled(summary.getMax());
    }

    double getMax() {
        return max.getResult();
    }

    static double scaled(double max) {
        return max * 10; // now: return max * 100; // culprit
    }
}
