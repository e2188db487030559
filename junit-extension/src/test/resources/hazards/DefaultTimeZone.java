// Hazard 32: an instant is shown in the time zone of the machine
// Verdict: environment-changed
// Says: default time zone: Europe/Berlin → America/New_York
// Says: ZoneId.systemDefault
// Returns: [2024-07-01T02:30, 2024-07-01T12:00]
// Environment: timezone=Europe/Berlin // now: // Environment: timezone=America/New_York
package hazards;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

class DefaultTimeZone {

    static List<LocalDateTime> run() {
        List<LocalDateTime> departures = new ArrayList<>();
        for (String time : List.of("2024-07-01T00:30:00Z", "2024-07-01T10:00:00Z")) {
            departures.add(local(Instant.parse(time)));
        }
        return departures;
    }

    static LocalDateTime local(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneId.systemDefault());
    }
}
