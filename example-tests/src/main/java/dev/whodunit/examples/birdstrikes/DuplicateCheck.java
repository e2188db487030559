package dev.whodunit.examples.birdstrikes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Rejects strikes that were reported twice and keeps the first report. */
final class DuplicateCheck {

    private final Map<Key, Long> firstLines = new HashMap<>();
    private final RejectLog rejectLog;

    DuplicateCheck(RejectLog rejectLog) {
        this.rejectLog = rejectLog;
    }

    List<Strike> keepFirst(List<Strike> strikes) {
        List<Strike> distinct = new ArrayList<>(strikes.size());
        for (Strike strike : strikes) {
            Long firstLine = firstLines.putIfAbsent(Key.of(strike), strike.line());
            if (firstLine == null) {
                distinct.add(strike);
            } else {
                rejectLog.add(strike.line(), Reject.Kind.DUPLICATE, "same as line " + firstLine);
            }
        }
        return distinct;
    }

    /** What makes two reports the same; a strike without a speed is never taken for a duplicate of one with a speed. */
    private record Key(
            LocalDate date,
            Phase phase,
            String airport,
            String operator,
            String aircraft,
            String species,
            OptionalInt speed,
            long dollars) {

        static Key of(Strike strike) {
            return new Key(
                    strike.date(),
                    strike.phase(),
                    strike.airport(),
                    strike.operator(),
                    strike.aircraft(),
                    strike.species(),
                    strike.speedKnots(),
                    strike.dollars());
        }
    }
}
