package dev.whodunit.benchmarks.lineage.pipelines.sensors;

import java.util.Map;

/** Guesses the temperature everywhere from those where the devices hang: nearer ones count more. */
final class HeatMap {

    private static final int MOST = 6;

    private HeatMap() {}

    static double[][] of(Map<String, Device> devices, Map<String, Double> means) {
        int width = 1;
        int height = 1;
        for (Device device : devices.values()) {
            width = Math.max(width, device.place().x() + 1);
            height = Math.max(height, device.place().y() + 1);
        }
        double[][] map = new double[Math.min(height, MOST)][Math.min(width, MOST)];
        for (int y = 0; y < map.length; y++) {
            for (int x = 0; x < map[y].length; x++) {
                map[y][x] = at(x, y, devices, means);
            }
        }
        return map;
    }

    private static double at(int x, int y, Map<String, Device> devices, Map<String, Double> means) {
        double sum = 0;
        double weights = 0;
        for (Map.Entry<String, Double> mean : means.entrySet()) {
            int distance = devices.get(mean.getKey()).place().distance(x, y);
            double weight = 1.0 / (1 + distance * distance);
            sum += weight * mean.getValue();
            weights += weight;
        }
        return weights == 0 ? Double.NaN : sum / weights;
    }
}
