package dev.whodunit.examples.newsletter;

/** What the readers in one city bought. */
public record CityLine(String city, int readers, long cents) {}
