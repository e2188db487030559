// Hazard 29: getters are called through their interface, and are recorded from the inside only when their code is another one
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

    static final class Sum implements Statistic {
        private double total;

        @Override
        public void increment(double next) {
            total += next;
        }

        @Override
        public double getResult() {
            return total;
        }
    }

    private final List<Statistic> all = List.of(new Max(), new Sum(), new Max());

    static double run() {
        GetterOfAnInterface summary = new GetterOfAnInterface();
        for (Statistic statistic : summary.all) {
            List.of(3.5, 8.2, 1.0).forEach(statistic::increment);
        }
        return scaled(summary.total());
    }

    double total() {
        double total = 0;
        for (Statistic statistic : all) {
            total += statistic.getResult();
        }
        return total;
    }

    static double scaled(double total) {
        return total * 10; // now: return total * 100; // culprit
    }
}
