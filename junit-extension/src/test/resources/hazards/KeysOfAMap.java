// Hazard 4: the keys of a map in another order, looked up one by one
// Verdict: order-only
// Says: KeysOfAMap.keys
package hazards;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class KeysOfAMap {

    static int run() {
        Map<String, Integer> prices = Map.of("tea", 250, "coffee", 310, "milk", 90, "cake", 420, "toast", 180);
        int total = 0;
        for (String key : keys(prices)) {
            total += price(prices, key);
        }
        return total;
    }

    static List<String> keys(Map<String, Integer> prices) {
        return new ArrayList<>(new TreeMap<>(prices).keySet()); // now: return new ArrayList<>(new HashMap<>(prices).keySet());
    }

    static int price(Map<String, Integer> prices, String key) {
        return prices.get(key);
    }
}
