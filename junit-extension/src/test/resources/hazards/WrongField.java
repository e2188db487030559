// Hazard 18: another field of a row is handed on
// Verdict: culprit WrongField.longest
package hazards;

import java.util.List;

class WrongField {

    record Airport(String code, String city) {}

    static int run() {
        return longest(List.of(new Airport("JFK", "New York"), new Airport("LAX", "Los Angeles")));
    }

    static int longest(List<Airport> airports) {
        int longest = 0;
        for (Airport airport : airports) {
            longest = Math.max(longest, width(airport.city())); // now: longest = Math.max(longest, width(airport.code())); // culprit
        }
        return longest;
    }

    static int width(String text) {
        return text.length() + 2;
    }
}
