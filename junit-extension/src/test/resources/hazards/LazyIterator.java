// Hazard 8: an iterator is made in one step and read in another
// Verdict: culprit Positive.next
package hazards;

import java.util.Iterator;
import java.util.List;

class LazyIterator {

    static int run() {
        Iterator<Integer> readings = positive(List.of(3, 0, 1, 9, -4, 2));
        return sum(readings);
    }

    static Iterator<Integer> positive(List<Integer> readings) {
        return new Positive(readings.iterator());
    }

    static int sum(Iterator<Integer> readings) {
        int sum = 0;
        while (readings.hasNext()) {
            sum += readings.next();
        }
        return sum;
    }

    static final class Positive implements Iterator<Integer> {
        private final Iterator<Integer> all;

        Positive(Iterator<Integer> all) {
            this.all = all;
        }

        @Override
        public boolean hasNext() {
            return all.hasNext();
        }

        @Override
        public Integer next() {
            return Math.max(0, all.next()); // now: return Math.max(1, all.next()); // culprit
        }
    }
}
