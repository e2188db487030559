// Hazard 29: a function is called by way of another one that was there, and makes something else
// Verdict: culprit CalledByWayOfAnother.price
package hazards;

class CalledByWayOfAnother {

    static int run() {
        return quote(100) + order(7);
    }

    static int quote(int net) {
        return price(net); // now: return order(net);
    }

    static int order(int net) {
        return price(net);
    }

    static int price(int net) {
        return net + net / 5; // now: return net + net / 4; // culprit
    }
}
