package dev.whodunit.benchmarks.lineage.pipelines.learning;

import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;

/** Statistics of the body mass and how it goes with the length of the flippers. */
public record MassStatistics(double mean, double deviation, double median, double skewness, double flipperCorrelation) {

    static MassStatistics of(List<Penguin> penguins) {
        List<Penguin> measured = penguins.stream()
                .filter(penguin -> !Double.isNaN(penguin.mass()) && !Double.isNaN(penguin.flipper()))
                .toList();
        double[] masses = measured.stream().mapToDouble(Penguin::mass).toArray();
        double[] flippers = measured.stream().mapToDouble(Penguin::flipper).toArray();
        DescriptiveStatistics statistics = new DescriptiveStatistics(masses);
        return new MassStatistics(
                statistics.getMean(),
                statistics.getStandardDeviation(),
                statistics.getPercentile(50),
                statistics.getSkewness(),
                new PearsonsCorrelation().correlation(masses, flippers));
    }
}
