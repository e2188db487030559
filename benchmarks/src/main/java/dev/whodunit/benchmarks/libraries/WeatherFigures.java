package dev.whodunit.benchmarks.libraries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.Frequency;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.apache.commons.math3.stat.regression.OLSMultipleLinearRegression;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/** Commons Math: describes a city's weather in figures. */
public final class WeatherFigures {

    private static final int WINDOW = 30;

    /** Averages, correlations and regressions, one a line. */
    public String describe(Path weather) throws IOException {
        List<String> lines = Files.readAllLines(weather);
        int days = lines.size() - 1;
        double[][] predictors = new double[days][2];
        double[] rain = new double[days];
        double[] highs = new double[days];
        Frequency kinds = new Frequency();
        DescriptiveStatistics window = new DescriptiveStatistics(WINDOW);
        SummaryStatistics winds = new SummaryStatistics();
        SimpleRegression lowToHigh = new SimpleRegression();
        for (int i = 0; i < days; i++) {
            List<String> cells = List.of(lines.get(i + 1).split(",", -1));
            rain[i] = Double.parseDouble(cells.get(1));
            highs[i] = Double.parseDouble(cells.get(2));
            predictors[i][0] = Double.parseDouble(cells.get(3));
            predictors[i][1] = Double.parseDouble(cells.get(4));
            kinds.addValue(cells.get(5));
            window.addValue(rain[i]);
            winds.addValue(predictors[i][1]);
            lowToHigh.addData(predictors[i][0], highs[i]);
        }
        OLSMultipleLinearRegression regression = new OLSMultipleLinearRegression();
        regression.newSampleData(highs, predictors);
        return String.join(
                "\n",
                window.toString(),
                String.valueOf(window.getPercentile(90)),
                winds.getSummary().toString(),
                kinds.toString(),
                String.valueOf(kinds.getPct("rain")),
                String.valueOf(new PearsonsCorrelation().correlation(rain, highs)),
                String.valueOf(new SpearmansCorrelation().correlation(rain, highs)),
                lowToHigh.getSlope() + " " + lowToHigh.getIntercept() + " " + lowToHigh.getRSquare() + " "
                        + lowToHigh.getMeanSquareError() + " " + lowToHigh.predict(10),
                Arrays.toString(regression.estimateRegressionParameters()),
                regression.calculateRSquared() + " " + regression.estimateRegressionStandardError());
    }
}
