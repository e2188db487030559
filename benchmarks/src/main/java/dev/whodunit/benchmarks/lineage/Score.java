package dev.whodunit.benchmarks.lineage;

import java.util.Locale;

/**
 * So many of so many.
 *
 * @param hits how many are right
 * @param all how many there are
 */
record Score(long hits, long all) {

    /** From 0 to 1; 1 of nothing. */
    double share() {
        return all == 0 ? 1 : (double) hits / all;
    }

    Score plus(Score other) {
        return new Score(hits + other.hits, all + other.all);
    }

    @Override
    public String toString() {
        return all == 0 ? "none" : String.format(Locale.ROOT, "%d of %d (%.2f %%)", hits, all, 100 * share());
    }
}
