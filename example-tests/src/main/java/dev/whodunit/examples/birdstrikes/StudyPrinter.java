package dev.whodunit.examples.birdstrikes;

import java.util.List;
import java.util.Locale;

/** Prints a study as text. */
public final class StudyPrinter {

    private final StringBuilder text = new StringBuilder();

    public String print(CostStudy study) {
        line("%d rows, %d strikes, %d speeds filled in", study.rows(), study.strikes(), study.filledSpeeds());
        line("%,d dollars in total", study.totalDollars());
        printCosts("species", study.topSpecies());
        printCosts("operator", study.topOperators());
        printCosts("family", study.families());
        printCosts("phase", study.phases());
        printDamage(study.damageRates());
        printTrend(study.trend());
        printRejects(study.rejects());
        return text.toString();
    }

    private void printCosts(String title, List<? extends CostLine<?>> lines) {
        line("%n%-22s strikes  costly      dollars    highest  per strike  share  cumulated", title);
        for (CostLine<?> line : lines) {
            line(
                    "%-22s %7d %7d %,12d %,10d %11.1f %5.1f%% %9.1f%%",
                    line.key(),
                    line.strikes(),
                    line.costlyStrikes(),
                    line.dollars(),
                    line.highest(),
                    line.dollarsPerStrike(),
                    100 * line.share(),
                    100 * line.cumulativeShare());
        }
    }

    private void printDamage(List<DamageRate> rates) {
        line("%nsize    strikes  damaging  severe  mean knots");
        for (DamageRate rate : rates) {
            line(
                    "%-7s %7d %8.1f%% %6.1f%% %11.1f",
                    rate.size(), rate.strikes(), 100 * rate.damaging(), 100 * rate.severe(), rate.meanKnots());
        }
    }

    private void printTrend(YearTrend trend) {
        line("%ntrend: %+.1f strikes and %+,.0f dollars a year", trend.strikesPerYear(), trend.dollarsPerYear());
        for (YearTrend.Year year : trend.years()) {
            line(
                    "%d %5d strikes %+6.1f%% %,12d dollars",
                    year.year(), year.strikes(), 100 * year.change(), year.dollars());
        }
    }

    private void printRejects(List<Reject> rejects) {
        line("%n%d rows rejected", rejects.size());
        rejects.forEach(reject -> line("line %5d %-11s %s", reject.line(), reject.kind(), reject.detail()));
    }

    private void line(String pattern, Object... values) {
        text.append(String.format(Locale.ROOT, pattern, values).replace("\r\n", "\n"))
                .append('\n');
    }
}
