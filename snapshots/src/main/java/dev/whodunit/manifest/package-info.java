/**
 * Which snapshots are still needed: what tests asked for when they last ran, and what is to be made of snapshots that no test asks for.
 *
 * <p>Nothing that runs in a test's JVM deletes or moves a snapshot: tests only leave manifests. Start reading at
 * {@link dev.whodunit.manifest.SnapshotStates}.
 */
@NullMarked
package dev.whodunit.manifest;

import org.jspecify.annotations.NullMarked;
