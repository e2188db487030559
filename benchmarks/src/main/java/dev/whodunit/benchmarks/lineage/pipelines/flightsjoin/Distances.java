package dev.whodunit.benchmarks.lineage.pipelines.flightsjoin;

import java.util.HashMap;
import java.util.Map;

/** Distances between airports, each pair computed once. */
final class Distances {

    private final Map<String, Double> known = new HashMap<>();
    private int lookups;

    double between(Airport one, Airport other) {
        lookups++;
        if (one.code().compareTo(other.code()) > 0) {
            return known.computeIfAbsent(other.code() + one.code(), pair -> other.milesTo(one));
        }
        return known.computeIfAbsent(one.code() + other.code(), pair -> one.milesTo(other));
    }

    double hitRate() {
        return lookups == 0 ? 0 : 1 - (double) known.size() / lookups;
    }
}
