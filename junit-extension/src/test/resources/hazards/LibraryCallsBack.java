// Hazard 32: a library calls the pipeline back with something else
// Verdict: dependency-changed
// Says: library 1.0 → 1.1
// Library: 1.0 // now: // Library: 1.1
package hazards;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

class LibraryCallsBack {

    static int run() {
        List<String> cells = new ArrayList<>();
        ReaderLibrary.read("ape,bee,,cow", cell -> cells.add(mark(cell)));
        return cells.size();
    }

    static String mark(String cell) {
        return "<" + cell + ">";
    }
}

final class ReaderLibrary {

    private ReaderLibrary() {}

    static void read(String line, Consumer<String> cells) {
        for (String cell : line.split(",")) {
            if (!cell.isEmpty()) { // now: {
                cells.accept(cell);
            }
        }
    }
}
