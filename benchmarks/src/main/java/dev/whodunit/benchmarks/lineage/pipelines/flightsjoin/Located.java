package dev.whodunit.benchmarks.lineage.pipelines.flightsjoin;

/** Something with a position on the globe. */
interface Located {

    double EARTH_RADIUS_MILES = 3958.8;

    double latitude();

    double longitude();

    default boolean onEarth() {
        return Math.abs(latitude()) <= 90 && Math.abs(longitude()) <= 180;
    }

    /** Great circle distance in miles. */
    default double milesTo(Located other) {
        double fromLat = Math.toRadians(latitude());
        double toLat = Math.toRadians(other.latitude());
        double halfLat = (toLat - fromLat) / 2;
        double halfLon = Math.toRadians(other.longitude() - longitude()) / 2;
        double chord =
                Math.pow(Math.sin(halfLat), 2) + Math.cos(fromLat) * Math.cos(toLat) * Math.pow(Math.sin(halfLon), 2);
        return 2 * EARTH_RADIUS_MILES * Math.asin(Math.sqrt(chord));
    }
}
