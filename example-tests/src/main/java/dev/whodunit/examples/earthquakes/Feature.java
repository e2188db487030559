package dev.whodunit.examples.earthquakes;

import org.jspecify.annotations.Nullable;

/** The parts of a GeoJSON feature that matter here, as they stand in the file. */
public record Feature(
        String id,
        @Nullable String type,
        @Nullable Double magnitude,
        @Nullable String place,
        long epochMillis,
        int felt,
        double longitude,
        double latitude,
        double depth) {}
