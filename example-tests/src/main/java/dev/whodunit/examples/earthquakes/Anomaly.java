package dev.whodunit.examples.earthquakes;

import java.time.Instant;

/** A stretch of hours with unusual activity; the score is the one of its most unusual hour. */
public record Anomaly(Instant start, int hours, Direction direction, double score, double expectedPerHour) {

    /** More quakes than usual, or fewer. */
    public enum Direction {
        SURGE,
        LULL
    }
}
