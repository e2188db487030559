package dev.whodunit.verification;

import dev.whodunit.run.Recording;
import java.time.Instant;

/**
 * The last run of a test that passed.
 *
 * @param commit id of the commit that was checked out, {@code ""} if that is not known
 * @param time when it ended
 */
public record GreenRun(Recording recording, String commit, Instant time) {}
