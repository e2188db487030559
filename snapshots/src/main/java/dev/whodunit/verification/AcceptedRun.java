package dev.whodunit.verification;

import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.review.PendingSnapshot.Levelled;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.Snapshot;
import dev.whodunit.snapshots.SnapshotEntry;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.verification.ComparedRun.Subject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is accepted of a test: the snapshot, and a recording where one is at hand. The recording tells more; but what passes beside the
 * snapshot alone passes, as it does on a build server. Where the recording is not that of all lines, since some were left as they were when
 * others were accepted, or since a run that was near enough is all there is, these lines have to be near enough as well. Otherwise small
 * steps in one direction would add up.
 *
 * @param snapshot the accepted one
 * @param kept a recording of it, or of a run that is near enough
 * @param allowed what a verdict lets pass
 */
record AcceptedRun(Snapshot snapshot, Optional<Recording> kept, Conditions allowed) {

    private static final String NEAR =
            "The values before are those of a run that was within the tolerance of the snapshot, and not in all places the same";

    static AcceptedRun find(AcceptedRecordings recordings, SnapshotKey key, Snapshot snapshot, Conditions allowed) {
        SnapshotComparison alone = new SnapshotComparison(SecondRun.never("it is accepted"), allowed);
        return new AcceptedRun(
                snapshot,
                recordings.find(
                        key, snapshot, run -> alone.within(run, snapshot).isPresent()),
                allowed);
    }

    /** Whether the recording has every value that the snapshot has. */
    boolean isOfSnapshot() {
        return kept.filter(run -> Snapshot.of(run).hasSameStepsAs(snapshot)).isPresent();
    }

    ComparedRun compare(Recording recording, SecondRun secondRun) {
        SnapshotComparison alone = new SnapshotComparison(secondRun, allowed);
        if (kept.isEmpty()) {
            return ComparedRun.besideSnapshot(alone.verdict(recording, snapshot));
        }
        Optional<Verdict> within = alone.within(recording, snapshot);
        if (within.isPresent()) {
            return ComparedRun.besideSnapshot(within.get());
        }
        Verdict verdict = new RunComparison(secondRun).verdict(kept.get(), recording, run -> run, allowed);
        if (isOfSnapshot()) {
            return ComparedRun.beside(kept.get(), verdict);
        }
        if (!verdict.isAccepted()) {
            SnapshotComparison once = new SnapshotComparison(SecondRun.never("lines are compared"), allowed);
            return new ComparedRun(
                    verdict.withNotice(NEAR), Subject.STEPS, once.verdict(recording, snapshot), Optional.empty());
        }
        Snapshot others = linesThatAreNotOf(kept.get(), Snapshot.of(recording));
        return others.hasSameStepsAs(Snapshot.of(recording))
                ? ComparedRun.beside(kept.get(), verdict)
                : ComparedRun.besideSnapshot(alone.verdict(recording, others));
    }

    /**
     * What somebody has to know of a run that is within the tolerance beside the recording: that it would not be where only the snapshot is;
     * empty if it would be there as well.
     */
    Optional<String> warning(Recording recording) {
        SnapshotComparison alone = new SnapshotComparison(SecondRun.never("it is near enough"), allowed);
        return alone.within(recording, snapshot).isPresent()
                ? Optional.empty()
                : Optional.of(alone.beyond(recording, snapshot));
    }

    /** Results of the run beside those of the recording, for those who review it. */
    List<Levelled> levelled(Recording recording) {
        return kept.filter(run -> !allowed.tolerance().isExact())
                .map(run -> new LevelledResults(run, recording, allowed.tolerance()).all())
                .orElse(List.of());
    }

    /** The accepted snapshot, but for the lines that the recording stands for, which are as those of the current run. */
    private Snapshot linesThatAreNotOf(Recording run, Snapshot current) {
        Map<String, SnapshotEntry> recorded = byPath(Snapshot.of(run));
        Set<String> stoodFor = snapshot.entries().stream()
                .filter(entry -> Optional.ofNullable(recorded.get(entry.path()))
                        .filter(entry::hasSameValuesAs)
                        .isPresent())
                .map(SnapshotEntry::path)
                .collect(Collectors.toSet());
        return snapshot.withEntriesOf(current, stoodFor);
    }

    private static Map<String, SnapshotEntry> byPath(Snapshot snapshot) {
        return snapshot.entries().stream()
                .collect(Collectors.toMap(SnapshotEntry::path, Function.identity(), (first, second) -> first));
    }
}
