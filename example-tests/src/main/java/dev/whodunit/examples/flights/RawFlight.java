package dev.whodunit.examples.flights;

import org.jspecify.annotations.Nullable;

/** A flight as it stands in the file, where any field may be missing. */
public record RawFlight(
        @Nullable String date,
        @Nullable Integer delay,
        @Nullable Integer distance,
        @Nullable String origin,
        @Nullable String destination) {}
