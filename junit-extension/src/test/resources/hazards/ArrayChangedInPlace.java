// Hazard 1: an array is changed in place, seen later
// Verdict: culprit ArrayChangedInPlace.smooth
package hazards;

class ArrayChangedInPlace {

    static double run() {
        double[] series = read("3 5 4 9 2 7");
        smooth(series);
        return peak(series);
    }

    static double[] read(String text) {
        String[] cells = text.split(" ");
        double[] series = new double[cells.length];
        for (int i = 0; i < cells.length; i++) {
            series[i] = Double.parseDouble(cells[i]);
        }
        return series;
    }

    static void smooth(double[] series) {
        for (int i = 1; i < series.length; i++) {
            series[i] = (series[i] + series[i - 1]) / 2; // now: series[i] = (series[i] + 2 * series[i - 1]) / 3; // culprit
        }
    }

    static double peak(double[] series) {
        double peak = Double.NEGATIVE_INFINITY;
        for (double value : series) {
            peak = Math.max(peak, value);
        }
        return peak;
    }
}
