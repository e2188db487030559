package dev.whodunit.examples.newsletter;

import java.time.LocalDate;

/** What a customer bought. */
public record Order(String id, LocalDate date, String customerId, long cents) {}
