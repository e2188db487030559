// Hazard 31: the time of day
// Verdict: input-changed
// Says: Instant.now
package hazards;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

class Clock {

    static List<Long> run() {
        Instant now = Instant.now();
        List<Long> ages = new ArrayList<>();
        for (String time : List.of("2001-01-02T09:10:00Z", "2011-05-06T17:30:00Z")) {
            ages.add(age(Instant.parse(time), now));
        }
        return ages;
    }

    static long age(Instant time, Instant now) {
        return Duration.between(time, now).toNanos();
    }
}
