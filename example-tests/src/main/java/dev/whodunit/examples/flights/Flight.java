package dev.whodunit.examples.flights;

import java.time.LocalDateTime;

/**
 * A flight that took place.
 *
 * @param delay minutes late, negative when early
 * @param distance miles
 */
public record Flight(LocalDateTime departure, int delay, int distance, String origin, String destination) {}
