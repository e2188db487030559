// Hazard 15: the test hands over something else
// Verdict: input-changed
// Says: total
package hazards;

import java.util.List;

class OtherArgument {

    static int total(List<String> cells, int factor) {
        int total = 0;
        for (String cell : cells) {
            total += factor * Integer.parseInt(cell);
        }
        return total;
    }
}

class Given {

    static int run() {
        return OtherArgument.total(List.of("3", "4"), 2); // now: return OtherArgument.total(List.of("3", "4"), 3);
    }
}
