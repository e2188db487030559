package dev.whodunit.junit;

import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.diagnosis.Sources;
import dev.whodunit.review.PendingSnapshots;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotOutcome;
import dev.whodunit.snapshots.SnapshotStore;
import dev.whodunit.snapshots.UpdatePolicy;
import dev.whodunit.verification.SnapshotVerification;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The snapshots that one test is held against.
 *
 * @param layout where they are
 * @param conditions what a verdict lets pass, and what may be called before it accuses
 * @param sources where the lines that a verdict names can be read
 */
record TestSnapshots(
        ExtensionContext context, Settings settings, ProjectLayout layout, Conditions conditions, Sources sources) {

    /** Holds a part of the run, by its name, or one artifact of it, against its snapshot. */
    SnapshotOutcome compare(String part, Recording recorded, Optional<ArtifactRef> artifact) {
        SnapshotStore store = JUnitBridge.kept(
                context.getRoot(),
                "snapshots in " + layout.snapshots(),
                SnapshotStore.class,
                () -> new SnapshotStore(layout.snapshots(), SnapshotStore.Mode.READ_WRITE));
        SnapshotKey key = ArgumentKeys.accepted(context, part, store, settings.updatePolicy());
        AskedSnapshots.of(context).ifPresent(asked -> asked.asksFor(key, context));
        Optional<EarlierComparison> earlier = EarlierComparison.of(context, key);
        SnapshotVerification verification = verification(store, key, earlier.isEmpty());
        SnapshotOutcome compared = artifact.map(asserted -> verification.verify(recorded, asserted))
                .orElseGet(() -> verification.verify(recorded));
        SnapshotOutcome outcome = earlier.map(before -> before.tell(compared)).orElse(compared);
        SnapshotNews.tell(context, outcome);
        UnusedTolerances.note(context, recorded, conditions.tolerance(), outcome);
        return outcome;
    }

    private SnapshotVerification verification(SnapshotStore store, SnapshotKey key, boolean mayWrite) {
        UpdatePolicy asked = settings.updatePolicy();
        UpdatePolicy policy = mayWrite ? asked : asked.writingNothing();
        return new SnapshotVerification(
                store,
                policy,
                key,
                context.getUniqueId(),
                layout.output(),
                Optional.of(new PendingSnapshots(settings.pending().orElse(layout.pending(policy))))
                        .filter(pending -> mayWrite),
                SecondRuns.of(context, settings, layout, key.part()),
                conditions,
                sources,
                settings.roomForValues(),
                new TestReports(context, settings, layout).audience(key));
    }
}
