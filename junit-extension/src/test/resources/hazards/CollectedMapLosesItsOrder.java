// Hazard 4: a collector makes another map, and nothing depends on its order
// Verdict: order-only
// Says: CollectedMapLosesItsOrder.byCode
package hazards;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class CollectedMapLosesItsOrder {

    record Airport(String code, int flights) {}

    static int run() {
        List<Airport> airports = List.of(new Airport("ORD", 100), new Airport("JFK", 90), new Airport("LAX", 120));
        Map<String, Airport> byCode = byCode(airports);
        return flights(byCode, "JFK");
    }

    static Map<String, Airport> byCode(List<Airport> airports) {
        return airports.stream().collect(Collectors.toMap(Airport::code, airport -> airport, (a, b) -> a, LinkedHashMap::new)); // now: return airports.stream().collect(Collectors.toMap(Airport::code, airport -> airport));
    }

    static int flights(Map<String, Airport> byCode, String code) {
        return byCode.get(code).flights();
    }
}
