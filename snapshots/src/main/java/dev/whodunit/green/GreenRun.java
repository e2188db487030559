package dev.whodunit.green;

import dev.whodunit.run.Recording;
import java.time.Instant;

/**
 * The last run of a test that passed.
 *
 * @param isLight whether only the first executions of functions were recorded, without calls of libraries
 * @param commit id of the commit that was checked out, {@code ""} if that is not known
 * @param time when it ended
 * @param code the class path that it ran on
 */
public record GreenRun(Recording recording, boolean isLight, String commit, Instant time, KeptCode code) {}
