package dev.whodunit.export;

import dev.whodunit.export.RunGraph.Activity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Times for formats that insist on them. A recording has no clock, but an order: each beginning and each end takes a microsecond, and
 * the last end is the moment at which the run ended. They say what was before and in what, and nothing of how long it took.
 */
final class RunTimes {

    private final Instant begin;
    private final Instant end;

    RunTimes(List<Activity> activities, Instant end) {
        int last = activities.stream().mapToInt(Activity::end).max().orElse(0);
        this.end = end;
        this.begin = end.minus(last + 2L, ChronoUnit.MICROS);
    }

    Instant begin() {
        return begin;
    }

    Instant end() {
        return end;
    }

    Instant begin(Activity activity) {
        return begin.plus(activity.begin() + 1L, ChronoUnit.MICROS);
    }

    Instant end(Activity activity) {
        return begin.plus(activity.end() + 1L, ChronoUnit.MICROS);
    }
}
