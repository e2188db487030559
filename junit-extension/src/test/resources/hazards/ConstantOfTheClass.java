// Hazard 14: a constant of the own class decides a branch
// Verdict: culprit ConstantOfTheClass.isLate
package hazards;

import java.util.List;

class ConstantOfTheClass {

    private static final int LATE_FROM = 15; // now: private static final int LATE_FROM = 16;

    static int run() {
        int late = 0;
        for (int delay : List.of(3, 15, 40)) {
            late += isLate(delay) ? 1 : 0;
        }
        return late;
    }

    static boolean isLate(int delay) {
        return delay >= LATE_FROM; // culprit
    }
}
