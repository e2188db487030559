// Hazard 16: a field is no longer set
// Verdict: culprit MissingAssignment.start
package hazards;

import java.util.List;

class MissingAssignment {

    private int base;
    private int step;

    static int run() {
        MissingAssignment series = new MissingAssignment();
        series.start(5, 3);
        int sum = 0;
        for (int i : List.of(0, 1, 2)) {
            sum += series.at(i);
        }
        return sum;
    }

    void start(int base, int step) {
        this.base = base;
        this.step = step; // now:
    }

    int at(int i) {
        return base + i * step;
    }
}
