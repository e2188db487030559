package dev.whodunit.benchmarks.lineage.decisions;

import org.jspecify.annotations.Nullable;

/** Tells of each value whether it is the least or the greatest so far. */
final class Extremes<T extends Comparable<T>> {

    private final long site;
    private @Nullable T least;
    private @Nullable T greatest;

    Extremes(long site) {
        this.site = site;
    }

    void next(T value) {
        boolean less = least == null || value.compareTo(least) < 0;
        boolean greater = greatest == null || value.compareTo(greatest) > 0;
        least = less ? value : least;
        greatest = greater ? value : greatest;
        told(less ? -1 : 0, greater ? 1 : 0, site);
    }

    /**
     * Tells what becomes the least or the greatest of all.
     *
     * @param toLeast how it compares to the least until now
     * @param toGreatest how it compares to the greatest until now
     */
    static void told(int toLeast, int toGreatest, long site) {
        Decisions.log().decided(site, (toLeast < 0 ? 1 : 0) + (toGreatest > 0 ? 2 : 0));
    }
}
