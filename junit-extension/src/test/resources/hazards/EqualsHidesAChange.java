// Hazard 26: equals compares the ids only, and another field changed
// Verdict: culprit EqualsHidesAChange.price
package hazards;

import java.util.ArrayList;
import java.util.List;

class EqualsHidesAChange {

    static final class Item {
        final int id;
        final double price;

        Item(int id, double price) {
            this.id = id;
            this.price = price;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Item && id == ((Item) other).id;
        }

        @Override
        public int hashCode() {
            return id;
        }

        @Override
        public String toString() {
            return "#" + id;
        }
    }

    static double run() {
        double total = 0;
        for (Item item : price(List.of(7, 8, 9))) {
            total += item.price;
        }
        return total;
    }

    static List<Item> price(List<Integer> ids) {
        List<Item> items = new ArrayList<>();
        for (int id : ids) {
            items.add(new Item(id, 2.5 * id)); // now: items.add(new Item(id, 2.6 * id)); // culprit
        }
        return items;
    }
}
