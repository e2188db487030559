package drivers;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;

/** How likely no defect, one, two are in batches of several sizes, one of them empty. */
public final class DefectTable {

    public List<Double> run() {
        List<Double> table = new ArrayList<>();
        for (int batch : new int[] {20, 5, 0}) {
            BinomialDistribution defects = new BinomialDistribution(batch, 0.02);
            for (int number = 0; number <= 2; number++) {
                table.add(defects.probability(number));
            }
            table.add(defects.getNumericalMean());
        }
        return table;
    }
}
