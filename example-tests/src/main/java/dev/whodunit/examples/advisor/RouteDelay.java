package dev.whodunit.examples.advisor;

/** The delays on a route. */
public record RouteDelay(String destination, int flights, double lostMinutesPerFlight) {}
