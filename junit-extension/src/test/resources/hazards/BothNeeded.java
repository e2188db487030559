// Hazard 36: one of two conditions that are both needed changed
// Verdict: culprit BothNeeded.isAdult
package hazards;

import java.util.List;

class BothNeeded {

    static int run() {
        int admitted = 0;
        for (int age : List.of(17, 20, 80)) {
            admitted += isAdult(age) && isYoung(age) ? 1 : 0;
        }
        return admitted;
    }

    static boolean isAdult(int age) {
        return age >= 18; // now: return age >= 21; // culprit
    }

    static boolean isYoung(int age) {
        return age < 65;
    }
}
