// Hazard 19: a branch is decided otherwise, and another function runs
// Verdict: culprit ChangedBranch.describe
package hazards;

import java.util.ArrayList;
import java.util.List;

class ChangedBranch {

    static List<String> run() {
        List<String> lines = new ArrayList<>();
        for (int visitors : new int[] {3, 10, 25}) {
            lines.add(describe(visitors));
        }
        return lines;
    }

    static String describe(int visitors) {
        if (visitors > 10) { // now: if (visitors >= 10) { // culprit
            return busy(visitors);
        }
        return quiet(visitors);
    }

    static String busy(int visitors) {
        return "busy: " + visitors;
    }

    static String quiet(int visitors) {
        return "quiet, only " + visitors;
    }
}
