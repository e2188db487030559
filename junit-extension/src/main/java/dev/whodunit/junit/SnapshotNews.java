package dev.whodunit.junit;

import dev.whodunit.snapshots.SnapshotOutcome;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tells of tests that pass though the pipeline does not do exactly what was accepted: the snapshot was written, or numbers
 * differ within the tolerance. Somebody has to look at it.
 */
final class SnapshotNews {

    private static final Logger LOG = System.getLogger(SnapshotNews.class.getPackageName());

    private SnapshotNews() {}

    static void tell(ExtensionContext context, SnapshotOutcome outcome) {
        if (outcome instanceof SnapshotOutcome.Created created) {
            context.publishReportEntry("whodunit.snapshot", "written " + created.file());
            LOG.log(
                    Level.INFO,
                    "Whodunit wrote the snapshot {0}, which later runs are compared with: review it and commit it.",
                    created.file());
        }
        if (outcome instanceof SnapshotOutcome.WithinTolerance within) {
            context.publishReportEntry("whodunit.snapshot", "within tolerance " + within.file());
            LOG.log(
                    Level.INFO,
                    "Whodunit found other numbers than in the snapshot {0}, which stays as it is. {1}",
                    within.file(),
                    within.message());
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
