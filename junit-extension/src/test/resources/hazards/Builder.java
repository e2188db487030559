// Hazard 13: a builder hands something else to the constructor
// Verdict: culprit Builder.build
package hazards;

import java.util.ArrayList;
import java.util.List;

class Builder {

    record Query(List<String> columns, int limit) {}

    private final List<String> columns = new ArrayList<>();
    private int limit = 10;

    Builder column(String name) {
        columns.add(name);
        return this;
    }

    Builder limit(int rows) {
        limit = rows;
        return this;
    }

    Query build() {
        return new Query(List.copyOf(columns), limit); // now: return new Query(List.copyOf(columns), Math.min(limit, 20)); // culprit
    }

    static String run() {
        return print(new Builder().column("code").column("city").limit(50).build());
    }

    static String print(Query query) {
        return String.join(",", query.columns()) + " " + query.limit();
    }
}
