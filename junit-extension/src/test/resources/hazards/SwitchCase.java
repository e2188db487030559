// Hazard 19: a case of a switch goes elsewhere
// Verdict: culprit SwitchCase.price
package hazards;

import java.util.List;

class SwitchCase {

    static int run() {
        int sum = 0;
        for (String kind : List.of("child", "adult", "senior")) {
            sum += price(kind);
        }
        return sum;
    }

    static int price(String kind) {
        switch (kind) { // culprit
            case "child": // now: case "child": case "senior":
                return half(20);
            default:
                return full(20);
        }
    }

    static int half(int price) {
        return price / 2;
    }

    static int full(int price) {
        return price;
    }
}
