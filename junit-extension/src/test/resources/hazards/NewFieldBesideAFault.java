// Hazard 24: an object has a field more than before, and one of its methods makes something else
// Verdict: culprit Shop.price, new Shop
// Evidence: code
package hazards;

class NewFieldBesideAFault {

    static final class Shop {
        final int rate;
        // now: final boolean open;

        Shop(int rate) {
            this.rate = rate; // now: this.rate = rate; this.open = true;
        }

        int price(int net) {
            return net + net * rate / 100; // now: return net - net * rate / 100; // culprit
        }
    }

    static int run() {
        return new Shop(19).price(100);
    }
}
