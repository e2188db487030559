// Hazard 22: three functions in different classes changed
// Verdict: culprit Reader.parse, Rules.keep, Printer.print
package hazards;

import java.util.ArrayList;
import java.util.List;

class ThreeFaults {

    static String run() {
        List<Integer> kept = new ArrayList<>();
        for (String cell : List.of("1", "x", "30", "7")) {
            int number = Reader.parse(cell);
            if (Rules.keep(number)) {
                kept.add(number);
            }
        }
        return Printer.print("kept") + kept;
    }
}

final class Reader {
    static int parse(String cell) {
        return cell.equals("x") ? 0 : Integer.parseInt(cell); // now: return cell.equals("x") ? 9 : Integer.parseInt(cell); // culprit
    }
}

final class Rules {
    static boolean keep(int number) {
        return number < 20; // now: return number < 40; // culprit
    }
}

final class Printer {
    static String print(String title) {
        return title.toUpperCase(); // now: return title.toLowerCase(); // culprit
    }
}
