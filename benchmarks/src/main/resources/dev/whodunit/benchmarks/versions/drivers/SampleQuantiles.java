package drivers;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.EnumeratedRealDistribution;

/** Quantiles of a distribution over a few values. */
public final class SampleQuantiles {

    public List<Double> run() {
        EnumeratedRealDistribution ages = new EnumeratedRealDistribution(
                new double[] {14, 18, 21, 28, 31, 33}, new double[] {0.06, 0.14, 0.30, 0.22, 0.18, 0.10});
        List<Double> quantiles = new ArrayList<>();
        quantiles.add(ages.getNumericalMean());
        for (double p : new double[] {0.05, 0.25, 0.5, 0.75}) {
            quantiles.add(ages.inverseCumulativeProbability(p));
        }
        return quantiles;
    }
}
