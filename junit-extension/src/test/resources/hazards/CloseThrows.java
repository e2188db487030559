// Hazard 6: closing a resource throws after the work is done
// Verdict: culprit Sink.close
package hazards;

import java.util.ArrayList;
import java.util.List;

class CloseThrows {

    static final class Sink implements AutoCloseable {
        private final List<String> rows = new ArrayList<>();

        void write(String row) {
            rows.add(row);
        }

        @Override
        public void close() {
            if (rows.size() > 3) { // now: if (rows.size() > 1) { // culprit
                throw new IllegalStateException("too many rows");
            }
        }
    }

    static int run() {
        int written = 0;
        try (Sink sink = new Sink()) {
            for (String row : List.of("ape", "bee")) {
                sink.write(row);
                written++;
            }
        }
        return written;
    }
}
