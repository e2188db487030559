// Hazard 26: equals compares the ids only, and a step sets another field otherwise
// Verdict: culprit EqualsHidesAWrite.price
package hazards;

import java.util.ArrayList;
import java.util.List;

class EqualsHidesAWrite {

    static final class Item {
        int id;
        double price;

        @Override
        public boolean equals(Object other) {
            return other instanceof Item && id == ((Item) other).id;
        }

        @Override
        public int hashCode() {
            return id;
        }
    }

    static double run() {
        List<Item> items = new ArrayList<>();
        for (int id : List.of(7, 8)) {
            Item item = new Item();
            item.id = id;
            items.add(item);
        }
        price(items);
        return total(items);
    }

    static void price(List<Item> items) {
        for (Item item : items) {
            item.price = 2.5 * item.id; // now: item.price = 2.6 * item.id; // culprit
        }
    }

    static double total(List<Item> items) {
        double total = 0;
        for (Item item : items) {
            total += item.price;
        }
        return total;
    }
}
