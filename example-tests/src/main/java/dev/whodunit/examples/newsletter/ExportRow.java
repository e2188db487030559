package dev.whodunit.examples.newsletter;

/** What the partner gets to know about a reader. */
public record ExportRow(String contact, String label, String city, String ageGroup, int orders, long cents) {}
