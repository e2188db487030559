package dev.whodunit.benchmarks.lineage.pipelines.sessions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** Cuts one visitor's hits where nothing happened for a while. */
final class Sessions implements Iterable<List<Hit>> {

    private static final Duration GAP = Duration.ofMinutes(15);

    private final List<Hit> hits;

    Sessions(List<Hit> hits) {
        this.hits = hits;
    }

    @Override
    public Iterator<List<Hit>> iterator() {
        return new Cutter(hits.iterator());
    }

    private static final class Cutter implements Iterator<List<Hit>> {

        private final Iterator<Hit> rest;
        private Hit pending;

        Cutter(Iterator<Hit> rest) {
            this.rest = rest;
            advance();
        }

        private void advance() {
            pending = rest.hasNext() ? rest.next() : null;
        }

        @Override
        public boolean hasNext() {
            return pending != null;
        }

        @Override
        public List<Hit> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            List<Hit> session = new ArrayList<>();
            Hit last;
            do {
                session.add(pending);
                last = pending;
                advance();
            } while (pending != null
                    && Duration.between(last.at(), pending.at()).compareTo(GAP) <= 0);
            return session;
        }
    }
}
