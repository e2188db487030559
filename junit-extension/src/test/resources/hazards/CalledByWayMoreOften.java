// Hazard 29: a function is called by way of another one more often than before, and makes something else
// Verdict: culprit CalledByWayMoreOften.price
// Snapshot: shows too little
package hazards;

class CalledByWayMoreOften {

    static int rate = 5;

    static int run() {
        int sum = 0;
        for (int net = 0; net < 300; net += 100) {
            sum += quote(net);
        }
        return sum + order(0);
    }

    static int quote(int net) {
        return net == 0 ? 0 : price(net); // now: return order(net);
    }

    static int order(int net) {
        return price(net);
    }

    static int price(int net) {
        return net + net / rate; // now: return net + 2 * net / rate; // culprit
    }
}
