/**
 * A run held against the accepted snapshot of its test: finds the baseline, asks for the diagnosis, writes what may be
 * written.
 *
 * <p>The one place where files, snapshots and diagnosis meet; each of them knows nothing of the others. Start reading at
 * {@link dev.whodunit.verification.SnapshotVerification}.
 */
@NullMarked
package dev.whodunit.verification;

import org.jspecify.annotations.NullMarked;
