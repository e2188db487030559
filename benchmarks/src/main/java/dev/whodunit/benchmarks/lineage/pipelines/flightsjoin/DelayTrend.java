package dev.whodunit.benchmarks.lineage.pipelines.flightsjoin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Moving averages of the delays of successive legs. */
final class DelayTrend {

    private final int width;
    private final List<Double> averages = new ArrayList<>();
    private double worst = Double.NEGATIVE_INFINITY;

    DelayTrend(int width) {
        this.width = width;
    }

    List<Double> over(Iterable<Leg> legs) {
        Window window = new Window();
        for (Leg leg : legs) {
            window.push(leg.delay());
        }
        return averages;
    }

    double worst() {
        return worst;
    }

    /** The last few delays; reports to the trend around it whenever it is full. */
    private class Window {

        private final Deque<Integer> delays = new ArrayDeque<>();
        private int sum;

        void push(int delay) {
            delays.addLast(delay);
            sum += delay;
            if (delays.size() > width) {
                sum -= delays.removeFirst();
            }
            if (delays.size() == width) {
                report();
            }
        }

        private void report() {
            double average = (double) sum / width;
            averages.add(average);
            worst = Math.max(worst, average);
        }
    }
}
