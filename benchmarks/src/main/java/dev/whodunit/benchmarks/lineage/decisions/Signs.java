package dev.whodunit.benchmarks.lineage.decisions;

import java.util.Comparator;

/** Tells the log what an order says of each two that a library compares. */
final class Signs<T> implements Comparator<T> {

    private final Comparator<T> order;
    private final long site;
    private final DecisionLog log;

    Signs(Comparator<T> order, long site, DecisionLog log) {
        this.order = order;
        this.site = site;
        this.log = log;
    }

    long site() {
        return site;
    }

    @Override
    public int compare(T one, T other) {
        int sign = order.compare(one, other);
        log.compared(this, one, other, Integer.signum(sign));
        return sign;
    }
}
