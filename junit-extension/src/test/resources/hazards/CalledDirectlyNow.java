// Hazard 29: a function is no more called by way of another one, and makes something else
// Verdict: culprit CalledDirectlyNow.price
package hazards;

class CalledDirectlyNow {

    static int run() {
        return quote(100) + order(7);
    }

    static int quote(int net) {
        return order(net); // now: return price(net);
    }

    static int order(int net) {
        return price(net);
    }

    static int price(int net) {
        return net + net / 5; // now: return net + net / 4; // culprit
    }
}
