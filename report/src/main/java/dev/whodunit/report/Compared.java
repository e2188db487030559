package dev.whodunit.report;

import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.run.Recording;
import java.util.Optional;

/**
 * A run held against an accepted one.
 *
 * @param name of the part that was compared; {@code ""} for the run as a whole
 * @param accepted the accepted run; empty if it was not at hand
 * @param verdict what it came to
 */
public record Compared(String name, Optional<Recording> accepted, Verdict verdict) {}
