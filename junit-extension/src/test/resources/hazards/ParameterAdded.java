// Hazard 29: a method has one more parameter
// Verdict: refactored
package hazards;

import java.util.List;

class ParameterAdded {

    static double run() {
        double total = 0;
        for (double net : List.of(10.0, 25.0)) {
            total += gross(net); // now: total += gross(net, 0.19);
        }
        return total;
    }

    static double gross(double net) { // now: static double gross(double net, double rate) {
        return net + net * 0.19; // now: return net + net * rate;
    }
}
