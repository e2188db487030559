// Hazard 25: objects have the same fields and count as equal otherwise
// Verdict: culprit Visit.equals
package hazards;

import java.util.ArrayList;
import java.util.List;

class EqualsChanged {

    static final class Visit {
        final String guest;
        final int day;

        Visit(String guest, int day) {
            this.guest = guest;
            this.day = day;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Visit
                    && guest.equals(((Visit) other).guest)
                    && day == ((Visit) other).day; // now: && day / 7 == ((Visit) other).day / 7;
        }

        @Override
        public int hashCode() {
            return guest.hashCode();
        }
    }

    static int run() {
        List<Visit> visits = List.of(new Visit("Ann", 1), new Visit("Ann", 2), new Visit("Bob", 9));
        return distinct(visits).size();
    }

    static List<Visit> distinct(List<Visit> visits) {
        List<Visit> distinct = new ArrayList<>();
        for (Visit visit : visits) {
            if (!distinct.contains(visit)) {
                distinct.add(visit);
            }
        }
        return distinct;
    }
}
