package dev.whodunit.examples.earthquakes;

import org.jspecify.annotations.Nullable;

/** What shook the ground. */
public enum Kind {
    EARTHQUAKE,
    BLAST,
    OTHER;

    static Kind of(@Nullable String type) {
        if (type == null) {
            return OTHER;
        }
        return switch (type) {
            case "earthquake" -> EARTHQUAKE;
            case "explosion", "quarry blast", "mining explosion" -> BLAST;
            default -> OTHER;
        };
    }
}
