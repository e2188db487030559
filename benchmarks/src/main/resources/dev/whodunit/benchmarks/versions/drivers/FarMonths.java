package drivers;

import java.util.ArrayList;
import java.util.List;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;

/** Moves a date by months, also by very many. */
public final class FarMonths {

    public List<Integer> run() {
        DateTime start = new DateTime(2016, 3, 31, 12, 0, DateTimeZone.UTC);
        List<Integer> found = new ArrayList<>();
        for (int months : new int[] {1, -5, 1200, Integer.MIN_VALUE}) {
            DateTime moved = start.plusMonths(months);
            found.add(moved.getYear());
            found.add(moved.getMonthOfYear());
        }
        return found;
    }
}
