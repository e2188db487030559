package dev.whodunit.verification;

import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.review.PendingSnapshot;
import dev.whodunit.review.PendingSnapshot.Levelled;
import dev.whodunit.review.PendingSnapshots;
import dev.whodunit.snapshots.Snapshot;
import dev.whodunit.snapshots.SnapshotException;
import dev.whodunit.snapshots.SnapshotFile;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.UpdatePolicy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is kept to be reviewed of a run that is not as accepted.
 *
 * @param pending where it is kept; empty if it is kept nowhere
 * @param policy whether it is
 * @param key which snapshot
 * @param output the folder for recordings below the build folder
 */
record LeftToReview(Optional<PendingSnapshots> pending, UpdatePolicy policy, SnapshotKey key, Path output) {

    /** Says in a line where it is, if anywhere. A folder that cannot be written to must not hide the verdict. */
    String keep(Snapshot current, Optional<String> accepted, Optional<Verdict> verdict, List<Levelled> levelled) {
        if (pending.isEmpty() || !policy.keepsPending()) {
            return "";
        }
        PendingSnapshot snapshot =
                PendingSnapshot.of(key, accepted, verdict, levelled, SnapshotFile.text(key, current));
        try {
            Path file = pending.get().write(key, snapshot);
            Optional<Path> elsewhere = pending.map(PendingSnapshots::root)
                    .filter(root -> !policy.ci().isEmpty());
            return "\nPending: " + file + "\nReview:  "
                    + BuildCommands.around(output).review(elsewhere);
        } catch (SnapshotException unwritable) {
            return "\nPending: nowhere. " + unwritable.getMessage();
        }
    }

    /** How to accept it, or why that is not for this run to say. */
    static String hint(UpdatePolicy policy, SnapshotKey key, String accept) {
        String explanation = policy.explanation(key);
        return explanation.isEmpty() ? accept : explanation;
    }
}
