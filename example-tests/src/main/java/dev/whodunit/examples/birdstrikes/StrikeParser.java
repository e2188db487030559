package dev.whodunit.examples.birdstrikes;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Turns rows into strikes; rows that cannot be read are rejected. */
final class StrikeParser {

    private final RejectLog rejectLog;

    StrikeParser(RejectLog rejectLog) {
        this.rejectLog = rejectLog;
    }

    List<Strike> parseAll(List<CSVRecord> rows) {
        List<Strike> strikes = new ArrayList<>(rows.size());
        for (CSVRecord row : rows) {
            try {
                strikes.add(parse(row));
            } catch (RejectedRowException | IllegalArgumentException e) {
                rejectLog.add(lineOf(row), Reject.Kind.UNREADABLE, String.valueOf(e.getMessage()));
            }
        }
        return strikes;
    }

    private static Strike parse(CSVRecord row) throws RejectedRowException {
        if (!row.isConsistent()) {
            throw new RejectedRowException("wrong number of columns: " + row.size());
        }
        Strike strike = new Strike(
                lineOf(row),
                parseDate(row.get(StrikeTable.DATE)),
                Phase.parse(row.get(StrikeTable.PHASE)),
                Damage.parse(row.get(StrikeTable.DAMAGE)),
                WildlifeSize.parse(row.get(StrikeTable.SIZE)),
                row.get(StrikeTable.AIRCRAFT),
                row.get(StrikeTable.AIRPORT),
                row.get(StrikeTable.OPERATOR),
                row.get(StrikeTable.SPECIES));
        strike.setSpeedKnots(parseSpeed(row.get(StrikeTable.SPEED)));
        strike.setCosts(
                Money.parseDollars(row.get(StrikeTable.COST_OTHER)),
                Money.parseDollars(row.get(StrikeTable.COST_REPAIR)),
                Money.parseDollars(row.get(StrikeTable.COST_TOTAL)));
        return strike;
    }

    private static LocalDate parseDate(String text) throws RejectedRowException {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new RejectedRowException("not a date: " + text, e);
        }
    }

    private static @Nullable Integer parseSpeed(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    /** The line in the file, which starts with the header. */
    private static long lineOf(CSVRecord row) {
        return row.getRecordNumber() + 1;
    }
}
