package dev.whodunit.examples.advisor;

import java.util.ArrayList;
import java.util.List;

/** Chooses the measures that together are worth the most within a budget. */
final class BudgetPlanner {

    private final int budget;

    BudgetPlanner(int budget) {
        this.budget = budget;
    }

    List<ScoredMeasure> choose(List<ScoredMeasure> measures) {
        return best(measures, 0, budget).measures();
    }

    /** The best choice from the measures at and after the given position. */
    private static Choice best(List<ScoredMeasure> measures, int position, int pointsLeft) {
        if (position == measures.size()) {
            return Choice.NOTHING;
        }
        ScoredMeasure measure = measures.get(position);
        Choice without = best(measures, position + 1, pointsLeft);
        if (measure.cost() > pointsLeft) {
            return without;
        }
        Choice with = best(measures, position + 1, pointsLeft - measure.cost()).plus(measure);
        return with.benefit() > without.benefit() ? with : without;
    }

    private record Choice(List<ScoredMeasure> measures, double benefit) {

        static final Choice NOTHING = new Choice(List.of(), 0);

        Choice plus(ScoredMeasure first) {
            List<ScoredMeasure> all = new ArrayList<>();
            all.add(first);
            all.addAll(measures);
            return new Choice(List.copyOf(all), benefit + first.benefit());
        }
    }
}
