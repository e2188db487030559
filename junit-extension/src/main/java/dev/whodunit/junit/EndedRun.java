package dev.whodunit.junit;

import dev.whodunit.record.OpenRun;
import dev.whodunit.run.Recording;
import dev.whodunit.verification.SinceLastGreen.Subject;

/**
 * A run of a suite that has ended.
 *
 * @param subject whose it is
 * @param recording what was recorded of it
 * @param open the run, which records no more
 */
record EndedRun(Subject subject, Recording recording, OpenRun open) {}
