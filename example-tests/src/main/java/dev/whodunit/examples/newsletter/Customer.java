package dev.whodunit.examples.newsletter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer of the shop.
 *
 * @param birthYear null if it was not given
 * @param confirmedOn when the address was confirmed; null if it was not
 */
public record Customer(
        String id,
        String name,
        String email,
        String city,
        @Nullable Integer birthYear,
        boolean subscribed,
        @Nullable LocalDate confirmedOn) {}
