package drivers;

import java.util.ArrayList;
import java.util.List;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import org.joda.time.LocalDate;

/** When days begin, around the end of summer time in Havana. */
public final class StartOfDay {

    public List<String> run() {
        DateTimeZone havana = DateTimeZone.forID("America/Havana");
        List<String> starts = new ArrayList<>();
        LocalDate day = new LocalDate(2018, 11, 3);
        for (int i = 0; i < 3; i++) {
            DateTime start = day.plusDays(i).toDateTimeAtStartOfDay(havana);
            starts.add(start + " " + start.getDayOfWeek());
        }
        return starts;
    }
}
