// Hazard 27: a loop starts one row later
// Verdict: culprit LoopStart.total
package hazards;

import java.util.ArrayList;
import java.util.List;

class LoopStart {

    static int run() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            lines.add("row " + (1 + i * 37 % 101));
        }
        return total(lines);
    }

    static int total(List<String> lines) {
        int total = 0;
        for (int i = 0; i < lines.size(); i++) { // now: for (int i = 1; i < lines.size(); i++) { // culprit
            total += value(lines.get(i));
        }
        return total;
    }

    static int value(String line) {
        return Integer.parseInt(cell(line));
    }

    static String cell(String line) {
        return line.substring(4);
    }
}
