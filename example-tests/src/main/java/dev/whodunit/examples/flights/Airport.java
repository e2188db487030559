package dev.whodunit.examples.flights;

import org.jspecify.annotations.Nullable;

/** An airport of the catalog; city and state are not known for all of them. */
public record Airport(
        String iata,
        String name,
        @Nullable String city,
        @Nullable String state,
        double latitude,
        double longitude) {

    private static final double EARTH_RADIUS_MILES = 3_958.8;

    /** The place as it is printed: the city and the state as far as they are known, else the airport's name. */
    String place() {
        if (city == null) {
            return name;
        }
        return state == null ? city : city + ", " + state;
    }

    double milesTo(Airport other) {
        double halfLatitude = Math.toRadians(other.latitude - latitude) / 2;
        double halfLongitude = Math.toRadians(other.longitude - longitude) / 2;
        double haversine = square(Math.sin(halfLatitude))
                + Math.cos(Math.toRadians(latitude))
                        * Math.cos(Math.toRadians(other.latitude))
                        * square(Math.sin(halfLongitude));
        return 2 * EARTH_RADIUS_MILES * Math.asin(Math.sqrt(haversine));
    }

    private static double square(double value) {
        return value * value;
    }
}
