// Hazard 32: a date format uses the time zone of the machine and does not say so
// Verdict: environment-changed
// Says: default time zone: Europe/Berlin → America/New_York
// Environment: timezone=Europe/Berlin // now: // Environment: timezone=America/New_York
package hazards;

import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

class HiddenTimeZone {

    static List<String> run() {
        return List.of(0L, 1_700_000_000_000L).stream().map(HiddenTimeZone::day).collect(Collectors.toList());
    }

    static String day(long millis) {
        return new SimpleDateFormat("yyyy-MM-dd HH:mm", Locale.ROOT).format(new Date(millis));
    }
}
