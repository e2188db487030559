package dev.whodunit.examples.newsletter;

/** A reader of the newsletter, and what she or he bought in all. */
public record Purchases(Customer customer, int orders, long cents) {}
