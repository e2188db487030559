// Hazard 12: a constant of an enum is made with another number
// Snapshot: shows too little
// Verdict: culprit static Size
package hazards;

import java.util.List;

class EnumConstant {

    enum Size {
        SMALL(1),
        LARGE(5); // now: LARGE(6); // culprit

        final int weight;

        Size(int weight) {
            this.weight = weight;
        }
    }

    static int run() {
        int load = 0;
        for (String size : List.of("SMALL", "LARGE", "LARGE")) {
            load += weigh(Size.valueOf(size));
        }
        return load;
    }

    static int weigh(Size size) {
        return 10 * size.weight;
    }
}
