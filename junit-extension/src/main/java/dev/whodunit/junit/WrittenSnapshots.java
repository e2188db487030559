package dev.whodunit.junit;

import dev.whodunit.snapshots.SnapshotOutcome;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Tells of snapshots that a test wrote: it passes with whatever the pipeline does now, so somebody has to look at it. */
final class WrittenSnapshots {

    private static final Logger LOG = System.getLogger(WrittenSnapshots.class.getPackageName());

    private WrittenSnapshots() {}

    static void tell(ExtensionContext context, SnapshotOutcome outcome) {
        if (outcome instanceof SnapshotOutcome.Created created) {
            context.publishReportEntry("whodunit.snapshot", "written " + created.file());
            LOG.log(
                    Level.INFO,
                    "Whodunit wrote the snapshot {0}, which later runs are compared with: review it and commit it.",
                    created.file());
        }
        if (outcome instanceof SnapshotOutcome.Updated updated) {
            context.publishReportEntry("whodunit.snapshot", "replaced " + updated.file());
            LOG.log(
                    Level.INFO,
                    "Whodunit replaced the snapshot {0}: review what changed in it and commit it.",
                    updated.file());
        }
    }
}
