package dev.whodunit.examples.advisor;

/** Where an airport is. */
public record AirportSite(String iata, String name, String city, double latitude, double longitude) {

    private static final double EARTH_RADIUS_MILES = 3_958.8;

    double milesTo(AirportSite other) {
        double latitude1 = Math.toRadians(latitude);
        double latitude2 = Math.toRadians(other.latitude);
        double sines = Math.sin(latitude1) * Math.sin(latitude2);
        double cosines =
                Math.cos(latitude1) * Math.cos(latitude2) * Math.cos(Math.toRadians(other.longitude - longitude));
        return EARTH_RADIUS_MILES * Math.acos(Math.max(-1, Math.min(1, sines + cosines)));
    }
}
