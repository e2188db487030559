package dev.whodunit.examples.birdstrikes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The development over the years.
 *
 * @param strikesPerYear by how many strikes a year rises above the one before, on the line of best fit
 * @param dollarsPerYear by how many dollars a year rises above the one before, on the line of best fit
 */
public record YearTrend(List<Year> years, double strikesPerYear, double dollarsPerYear) {

    static YearTrend of(CostLedger<Integer> costByYear) {
        List<Year> years = new ArrayList<>();
        int previousStrikes = 0;
        for (Map.Entry<Integer, CostLedger.Account> entry :
                costByYear.accounts().entrySet()) {
            CostLedger.Account account = entry.getValue();
            years.add(new Year(
                    entry.getKey(), account.strikes(), account.dollars(), change(previousStrikes, account.strikes())));
            previousStrikes = account.strikes();
        }
        double[] strikes = years.stream().mapToDouble(Year::strikes).toArray();
        double[] dollars = years.stream().mapToDouble(Year::dollars).toArray();
        return new YearTrend(List.copyOf(years), slope(strikes), slope(dollars));
    }

    private static double change(int before, int now) {
        return before == 0 ? 0 : (double) (now - before) / before;
    }

    /** The slope of the line of best fit through equidistant values. */
    private static double slope(double[] values) {
        double center = (values.length - 1) / 2.0;
        double products = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            products += (i - center) * values[i];
            squares += (i - center) * (i - center);
        }
        return squares == 0 ? 0 : products / squares;
    }

    /**
     * The figures of one year.
     *
     * @param change of the number of strikes against the year before
     */
    public record Year(int year, int strikes, long dollars, double change) {}
}
