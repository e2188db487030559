// Hazard 29: a function is called by way of another one that was there, which leaves a state behind
// Verdict: culprit StateOnTheWay.quote
// Snapshot: shows too little
package hazards;

class StateOnTheWay {

    private static int orders;

    static int run() {
        int quoted = quote(100);
        return quoted + order(7) + orders;
    }

    static int quote(int net) {
        return price(net); // now: return order(net); // culprit
    }

    static int order(int net) {
        orders = orders + net;
        return price(net);
    }

    static int price(int net) {
        return net + net / 5;
    }
}
