// Hazard 16: a statement without any call is gone
// Verdict: culprit MissingStatement.gross
package hazards;

import java.util.List;

class MissingStatement {

    static double run() {
        double total = 0;
        for (double net : List.of(10.0, 25.0)) {
            total += gross(net);
        }
        return total;
    }

    static double gross(double net) {
        double gross = net;
        gross += net * 0.19; // now:
        return gross;
    }
}
