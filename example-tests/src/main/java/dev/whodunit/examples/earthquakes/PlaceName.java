package dev.whodunit.examples.earthquakes;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the region in a place such as "9km NE of Aguanga, CA". */
final class PlaceName {

    private static final String UNKNOWN = "unknown";

    private static final Map<String, String> FULL_NAMES =
            Map.of("CA", "California", "NV", "Nevada", "MX", "Mexico", "B.C.", "Baja California");

    private PlaceName() {}

    static String regionOf(@Nullable String place) {
        if (place == null || place.isBlank()) {
            return UNKNOWN;
        }
        String region = afterLast(", ", afterLast(" of ", place.strip()));
        return FULL_NAMES.getOrDefault(region, region);
    }

    private static String afterLast(String separator, String text) {
        int position = text.lastIndexOf(separator);
        return position < 0 ? text : text.substring(position + separator.length());
    }
}
