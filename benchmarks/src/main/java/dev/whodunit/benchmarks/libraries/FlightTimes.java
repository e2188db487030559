package dev.whodunit.benchmarks.libraries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.time.DateTime;
import org.joda.time.DateTimeConstants;
import org.joda.time.DateTimeZone;
import org.joda.time.Duration;
import org.joda.time.Interval;
import org.joda.time.LocalDate;
import org.joda.time.Months;
import org.joda.time.Period;
import org.joda.time.PeriodType;
import org.joda.time.format.DateTimeFormat;
import org.joda.time.format.DateTimeFormatter;
import org.joda.time.format.ISODateTimeFormat;
import org.joda.time.format.ISOPeriodFormat;

/** Joda-Time: when flights left, by several clocks and calendars. */
public final class FlightTimes {

    private static final Pattern FLIGHT = Pattern.compile("\"date\":\"([^\"]+)\",\"delay\":(-?\\d+)");

    /** One line for each flight. */
    public String timetable(Path flights) throws IOException {
        DateTimeZone newYork = DateTimeZone.forID("America/New_York");
        DateTimeFormatter read = DateTimeFormat.forPattern("yyyy/MM/dd HH:mm").withZone(newYork);
        DateTimeFormatter write =
                DateTimeFormat.forPattern("EEE d MMM, hh:mm a ZZ").withLocale(Locale.US);
        DateTimeFormatter week = ISODateTimeFormat.weekDateTimeNoMillis();
        DateTime start = read.parseDateTime("2000/11/30 12:00");
        StringBuilder table = new StringBuilder();
        Matcher flight = FLIGHT.matcher(Files.readString(flights));
        while (flight.find()) {
            DateTime planned = read.parseDateTime(flight.group(1));
            DateTime left = planned.plusMinutes(Integer.parseInt(flight.group(2)));
            Interval delay = left.isBefore(planned) ? new Interval(left, planned) : new Interval(planned, left);
            Interval morning = new Interval(planned.withTimeAtStartOfDay(), Duration.standardHours(12));
            Period since = new Period(start, left, PeriodType.yearMonthDayTime());
            LocalDate payday = left.toLocalDate()
                    .dayOfMonth()
                    .withMaximumValue()
                    .plusWeeks(1)
                    .withDayOfWeek(DateTimeConstants.FRIDAY);
            table.append(write.print(left))
                    .append(' ')
                    .append(week.print(left.withZone(DateTimeZone.forID("Europe/Berlin"))))
                    .append(' ')
                    .append(ISOPeriodFormat.standard().print(since.normalizedStandard()))
                    .append(' ')
                    .append(delay.toDuration())
                    .append(' ')
                    .append(morning.overlaps(delay))
                    .append(' ')
                    .append(Months.monthsBetween(start, left).getMonths())
                    .append(' ')
                    .append(payday)
                    .append(' ')
                    .append(left.minuteOfDay().roundHalfEvenCopy())
                    .append('\n');
        }
        return table.toString();
    }
}
