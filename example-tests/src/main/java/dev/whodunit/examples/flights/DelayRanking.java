package dev.whodunit.examples.flights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/** Ranks the airports that have enough flights, the worst delays first. */
final class DelayRanking {

    /** How many flights of average delay are added to each airport before its mean is taken. */
    private static final int PRIOR_FLIGHTS = 30;

    private static final Comparator<Candidate> WORST_FIRST = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.airport().iata());

    private final AirportCatalog catalog;
    private final double overallMean;
    private final int minFlights;

    DelayRanking(AirportCatalog catalog, DelayTally overall, int minFlights) {
        this.catalog = catalog;
        this.overallMean = overall.meanDelay();
        this.minFlights = minFlights;
    }

    List<RankedAirport> rank(SortedMap<String, DelayTally> talliesByAirport) {
        List<Candidate> candidates = new ArrayList<>();
        talliesByAirport.forEach((code, tally) -> {
            if (tally.flights() >= minFlights) {
                catalog.find(code).ifPresent(airport -> candidates.add(toCandidate(airport, tally)));
            }
        });
        candidates.sort(WORST_FIRST);
        return numbered(candidates);
    }

    private Candidate toCandidate(Airport airport, DelayTally tally) {
        return new Candidate(airport, DelayFigures.of(tally), score(tally));
    }

    private double score(DelayTally tally) {
        double minutes = tally.meanDelay() * tally.flights() + overallMean * PRIOR_FLIGHTS;
        return minutes / (tally.flights() + PRIOR_FLIGHTS);
    }

    private static List<RankedAirport> numbered(List<Candidate> candidates) {
        List<RankedAirport> ranked = new ArrayList<>(candidates.size());
        for (Candidate candidate : candidates) {
            ranked.add(
                    new RankedAirport(ranked.size() + 1, candidate.airport(), candidate.figures(), candidate.score()));
        }
        return ranked;
    }

    private record Candidate(Airport airport, DelayFigures figures, double score) {}
}
