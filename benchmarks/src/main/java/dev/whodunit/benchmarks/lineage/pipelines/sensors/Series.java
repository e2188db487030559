package dev.whodunit.benchmarks.lineage.pipelines.sensors;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The temperatures of one device at even steps of time. */
final class Series {

    private final int step;
    private final TreeMap<Integer, Double> known = new TreeMap<>();

    Series(int step) {
        this.step = step;
    }

    void put(int minute, double value) {
        known.put(minute / step, value);
    }

    /** From the first to the last known step; what lies between known ones is on the line between them. */
    double[] filled() {
        if (known.isEmpty()) {
            return new double[0];
        }
        int first = known.firstKey();
        double[] filled = new double[Math.min(1000, known.lastKey() - first + 1)];
        for (int i = 0; i < filled.length; i++) {
            Map.Entry<Integer, Double> before = known.floorEntry(first + i);
            Map.Entry<Integer, Double> after = known.ceilingEntry(first + i);
            if (before.getKey().equals(after.getKey())) {
                filled[i] = before.getValue();
            } else {
                double share = (double) (first + i - before.getKey()) / (after.getKey() - before.getKey());
                filled[i] = before.getValue() + share * (after.getValue() - before.getValue());
            }
        }
        return filled;
    }

    static List<Double> windowMeans(double[] values, int size) {
        Deque<Double> window = new ArrayDeque<>();
        List<Double> means = new ArrayList<>();
        double sum = 0;
        for (double value : values) {
            window.addLast(value);
            sum += value;
            if (window.size() > size) {
                sum -= window.removeFirst();
            }
            if (window.size() == size) {
                means.add(Math.round(sum / size * 1000) / 1000.0);
            }
        }
        return means;
    }

    static double[] smooth(double[] values, double[] kernel) {
        double[] smooth = new double[values.length];
        int half = kernel.length / 2;
        for (int i = 0; i < values.length; i++) {
            double weight = 0;
            for (int k = 0; k < kernel.length; k++) {
                int at = i + k - half;
                if (at >= 0 && at < values.length) {
                    smooth[i] += values[at] * kernel[k];
                    weight += kernel[k];
                }
            }
            smooth[i] /= weight;
        }
        return smooth;
    }

    static BitSet outside(double[] values, double low, double high) {
        BitSet outside = new BitSet(values.length);
        for (int i = 0; i < values.length; i++) {
            outside.set(i, values[i] < low || values[i] > high);
        }
        return outside;
    }
}
