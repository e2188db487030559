package dev.whodunit.examples.flights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/** The finished report. */
public record Report(
        int flightsRead,
        int flightsUsed,
        SortedMap<DropReason, Integer> dropped,
        DelayFigures overall,
        SortedMap<DayPart, DelayFigures> byDayPart,
        List<RankedAirport> ranking) {

    void writeTo(Path file) throws IOException {
        Files.writeString(file, toText());
    }

    public String toText() {
        StringBuilder text = new StringBuilder();
        appendCounts(text);
        appendDayParts(text);
        appendRanking(text);
        return text.toString();
    }

    private void appendCounts(StringBuilder text) {
        text.append(format("Flights read %d, used %d\n", flightsRead, flightsUsed));
        dropped.forEach((reason, count) -> text.append(format("  dropped %5d  %s\n", count, reason.text())));
    }

    private void appendDayParts(StringBuilder text) {
        text.append("\nDelay by time of departure\n");
        byDayPart.forEach((part, figures) -> text.append(format("  %-10s%s\n", part, line(figures))));
        text.append(format("  %-10s%s\n", "ALL", line(overall)));
    }

    private void appendRanking(StringBuilder text) {
        text.append("\nAirports by delay\n");
        for (RankedAirport entry : ranking) {
            text.append(format(
                    "%3d. %s  score %5.2f %s  %s\n",
                    entry.rank(),
                    entry.airport().iata(),
                    entry.score(),
                    line(entry.figures()),
                    entry.airport().place()));
        }
    }

    private static String line(DelayFigures figures) {
        return format(
                "%6d flights  mean %6.2f  median %5.1f  late %5.1f%%  long haul %5.1f%%",
                figures.flights(),
                figures.meanDelay(),
                figures.medianDelay(),
                100 * figures.lateShare(),
                100 * figures.longHaulShare());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
