package dev.whodunit.junit;

import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.SnapshotOutcome;

/** What is done when a test asks whether a run is as accepted. */
@FunctionalInterface
interface Comparison {

    SnapshotOutcome compare(Recording recording);
}
