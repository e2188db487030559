// Hazard 34: two calls of a library become one in a loop, of which less is read
// Verdict: refactored
package hazards;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

class PutInALoop {

    static int run() {
        SinkLibrary sink = new SinkLibrary();
        write(sink);
        return 1;
    }

    static void write(SinkLibrary sink) {
        for (int i = 0; i < 40; i++) {
            List<Integer> left = new ArrayList<>(Collections.nCopies(10_000, i));
            List<Integer> right = new ArrayList<>(Collections.nCopies(10_000, 100 + i));
            sink.put(left); // now: for (List<Integer> part : List.of(left, right)) {
            sink.put(right); // now: sink.put(part); }
        }
    }
}

final class SinkLibrary {

    void put(List<Integer> rows) {}
}
