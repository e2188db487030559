package dev.whodunit.examples.birdstrikes;

import java.util.List;

/** The result of the study. */
public record CostStudy(
        int rows,
        int strikes,
        int filledSpeeds,
        long totalDollars,
        List<CostLine<String>> topSpecies,
        List<CostLine<String>> topOperators,
        List<CostLine<SpeciesFamily>> families,
        List<CostLine<Phase>> phases,
        List<DamageRate> damageRates,
        YearTrend trend,
        List<Reject> rejects) {}
