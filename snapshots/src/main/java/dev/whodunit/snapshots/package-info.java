/**
 * A snapshot: the accepted, reviewed part of a recording, kept under version control, one artifact per line.
 *
 * <p>What is kept of a run, how it is written, where, and when it may be replaced. Saying what a difference means is
 * not done here. Start reading at {@link dev.whodunit.snapshots.Snapshot}, then
 * {@link dev.whodunit.snapshots.SnapshotFile} and {@link dev.whodunit.snapshots.SnapshotStore}.
 */
@NullMarked
package dev.whodunit.snapshots;

import org.jspecify.annotations.NullMarked;
