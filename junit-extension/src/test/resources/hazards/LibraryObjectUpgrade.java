// Hazard 32: an object of a library, made by the pipeline, gives something else
// Verdict: dependency-changed
// Says: library 1.0 → 1.1
// Library: 1.0 // now: // Library: 1.1
package hazards;

import java.util.List;

class LibraryObjectUpgrade {

    static double run() {
        CounterLibrary counter = new CounterLibrary(4);
        for (String word : List.of("ape", "bee", "ape", "cow")) {
            counter.add(word);
        }
        return share(counter);
    }

    static double share(CounterLibrary counter) {
        return 100 * counter.estimate();
    }
}

final class CounterLibrary {

    private final boolean[] seen;

    CounterLibrary(int buckets) {
        seen = new boolean[buckets];
    }

    void add(String word) {
        seen[word.hashCode() % seen.length] = true;
    }

    double estimate() {
        int count = 0;
        for (boolean bucket : seen) {
            count += bucket ? 1 : 0;
        }
        return 1.0 * count / seen.length; // now: return 1.1 * count / seen.length;
    }
}
