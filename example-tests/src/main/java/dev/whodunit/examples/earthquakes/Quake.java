package dev.whodunit.examples.earthquakes;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A seismic event.
 *
 * @param depth in kilometres, not above the surface
 * @param energy an estimate in joules
 */
public record Quake(
        String id,
        Kind kind,
        double magnitude,
        String region,
        Instant time,
        int felt,
        double longitude,
        double latitude,
        double depth,
        double energy) {

    static final Comparator<Quake> IN_ORDER_OF_TIME =
            Comparator.comparing(Quake::time).thenComparing(Quake::id);

    /** The events that have a magnitude. */
    static List<Quake> fromFeatures(List<Feature> features) {
        return features.stream()
                .map(Quake::fromFeature)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Quake> fromFeature(Feature feature) {
        Double magnitude = feature.magnitude();
        if (magnitude == null) {
            return Optional.empty();
        }
        return Optional.of(new Quake(
                feature.id(),
                Kind.of(feature.type()),
                magnitude,
                PlaceName.regionOf(feature.place()),
                Instant.ofEpochMilli(feature.epochMillis()),
                feature.felt(),
                feature.longitude(),
                feature.latitude(),
                Math.max(0, feature.depth()),
                Energy.joules(magnitude)));
    }

    boolean natural() {
        return kind == Kind.EARTHQUAKE;
    }
}
