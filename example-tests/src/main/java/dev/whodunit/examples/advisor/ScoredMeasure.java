package dev.whodunit.examples.advisor;

import java.util.Comparator;

/**
 * A measure with its estimated worth.
 *
 * @param flights that the measure is for
 * @param benefit the minutes it is expected to save on all of them
 */
public record ScoredMeasure(SitedMeasure sited, int flights, double benefit) {

    static final Comparator<ScoredMeasure> BEST_FIRST = Comparator.comparingDouble(ScoredMeasure::benefit)
            .reversed()
            .thenComparing(measure -> measure.planned().airport())
            .thenComparing(measure -> measure.planned().slot());

    PlannedMeasure planned() {
        return sited.planned();
    }

    AirportSite site() {
        return sited.site();
    }

    int cost() {
        return planned().measure().cost();
    }
}
