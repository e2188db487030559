package dev.whodunit.verification;

import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.Sources;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.diagnosis.VerdictText;
import dev.whodunit.review.PendingSnapshot;
import dev.whodunit.review.PendingSnapshots;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.Snapshot;
import dev.whodunit.snapshots.SnapshotException;
import dev.whodunit.snapshots.SnapshotFile;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotOutcome;
import dev.whodunit.snapshots.SnapshotStore;
import dev.whodunit.snapshots.UpdatePolicy;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Holds a run against the accepted snapshot of its test.
 *
 * @param store where accepted snapshots lie
 * @param policy what may be written
 * @param key which snapshot
 * @param uniqueId JUnit's unique id of the test invocation
 * @param output the folder for recordings below the build folder
 * @param pending where what is not as accepted is kept to be reviewed; empty if it is kept nowhere
 * @param secondRun runs the test again before anyone is accused
 * @param conditions what a verdict lets pass, and what may be called before it accuses
 * @param sources where the lines that a verdict names can be read
 */
public record SnapshotVerification(
        SnapshotStore store,
        UpdatePolicy policy,
        SnapshotKey key,
        String uniqueId,
        Path output,
        Optional<PendingSnapshots> pending,
        SecondRun secondRun,
        Conditions conditions,
        Sources sources) {

    private static final Logger LOG = System.getLogger(SnapshotVerification.class.getPackageName());

    /** Numbers must be equal, nothing is called, no sources are at hand, and nothing is kept to be reviewed. */
    public SnapshotVerification(
            SnapshotStore store,
            UpdatePolicy policy,
            SnapshotKey key,
            String uniqueId,
            Path output,
            SecondRun secondRun) {
        this(store, policy, key, uniqueId, output, Optional.empty(), secondRun, Conditions.STRICT, Sources.NONE);
    }

    /**
     * Compares, and writes the snapshot where the policy says so.
     *
     * @throws dev.whodunit.snapshots.SnapshotException if the snapshot cannot be read or written
     */
    public SnapshotOutcome verify(Recording recording) {
        return verify(recording, Snapshot.of(recording), conditions);
    }

    /**
     * The same, where only one artifact of the run has to be as accepted.
     *
     * @throws dev.whodunit.snapshots.SnapshotException if the snapshot cannot be read or written, or the artifact was not kept
     */
    public SnapshotOutcome verify(Recording recording, ArtifactRef artifact) {
        return verify(recording, Snapshot.of(recording, artifact), conditions.asserting(artifact));
    }

    private SnapshotOutcome verify(Recording recording, Snapshot current, Conditions allowed) {
        store.claim(key, uniqueId);
        forgetPending();
        boolean isToBeWritten = policy.decide(key) == UpdatePolicy.Verdict.WRITE;
        Optional<Verdict> within = isToBeWritten ? within(recording, current, allowed) : Optional.empty();
        if (within.isPresent()) {
            return new SnapshotOutcome.WithinTolerance(
                    store.file(key), within.get().summary() + ".");
        }
        Optional<String> text = isToBeWritten ? Optional.empty() : store.text(key);
        if (text.isEmpty()) {
            return writeOrMiss(recording, current);
        }
        Snapshot accepted = store.parse(key, text.get());
        requireSameSubject(accepted, current);
        if (accepted.matches(current)) {
            boolean isAllTheSame = accepted.hasSameStepsAs(current) && accepted.hasSameCodeAs(current);
            if (policy.ci().isEmpty() && isAllTheSame) {
                new AcceptedRecordings(output).keep(key, recording);
            }
            return new SnapshotOutcome.Matches(store.file(key));
        }
        return differs(recording, current, accepted, text.get(), allowed);
    }

    /** Where no number is beyond the tolerance, the accepted snapshot is not replaced either: small steps would add up unseen. */
    private Optional<Verdict> within(Recording recording, Snapshot current, Conditions allowed) {
        if (allowed.tolerance().isExact() || store.holds(key, current)) {
            return Optional.empty();
        }
        return readable()
                .flatMap(accepted -> recordingOf(accepted)
                        .map(full -> Diagnosis.compare(full, recording, allowed.withoutReplay()))
                        .filter(verdict -> verdict.kind() == Verdict.Kind.WITHIN_TOLERANCE));
    }

    /** What cannot be read is what an update is for. */
    private Optional<Snapshot> readable() {
        try {
            return store.find(key);
        } catch (SnapshotException damaged) {
            return Optional.empty();
        }
    }

    private Optional<Recording> recordingOf(Snapshot accepted) {
        return new AcceptedRecordings(output)
                .find(key)
                .filter(full -> Snapshot.of(full).hasSameStepsAs(accepted));
    }

    /** What is left of an earlier run is no answer to this one, whatever comes of it. No reason to fail a test. */
    private void forgetPending() {
        try {
            pending.ifPresent(kept -> kept.remove(key));
        } catch (SnapshotException undeletable) {
            LOG.log(Level.WARNING, undeletable.getMessage());
        }
    }

    private void requireSameSubject(Snapshot accepted, Snapshot current) {
        if (accepted.asserted().isPresent() != current.asserted().isPresent()) {
            throw new SnapshotException("The snapshot " + store.file(key) + " holds " + subject(accepted) + ", not "
                    + subject(current) + ". Give each a name of its own, or accept the current one with -D"
                    + UpdatePolicy.UPDATE + "=" + key.pattern() + ".");
        }
    }

    private static String subject(Snapshot snapshot) {
        return snapshot.asserted()
                .map(artifact -> "the artifact " + artifact.name())
                .orElse("steps of a run");
    }

    private SnapshotOutcome writeOrMiss(Recording recording, Snapshot current) {
        Path file = store.file(key);
        UpdatePolicy.Verdict allowed = policy.decide(key);
        if (allowed == UpdatePolicy.Verdict.READ_ONLY) {
            String where = keep(current, Optional.empty(), Optional.empty());
            return new SnapshotOutcome.Missing(
                    file, "There is no snapshot " + file + " of " + key + ". " + policy.explanation(key) + where);
        }
        if (allowed == UpdatePolicy.Verdict.PEND) {
            String where = keep(current, Optional.empty(), Optional.empty());
            return new SnapshotOutcome.Missing(
                    file,
                    "There is no snapshot " + file + " of " + key + " yet. Look at what this run gave, and accept it.\n"
                            + accept() + where);
        }
        boolean existed = Files.exists(file);
        boolean unchanged = store.holds(key, current);
        store.write(key, uniqueId, current);
        new AcceptedRecordings(output).keep(key, recording);
        if (unchanged) {
            return new SnapshotOutcome.Matches(file);
        }
        if (policy.failsWhereWritten()) {
            return new SnapshotOutcome.WrittenAndFails(
                    file,
                    "The snapshot " + file + " of " + key + " was " + (existed ? "replaced" : "written")
                            + ", and the test fails all the same, as the setting " + UpdatePolicy.UPDATE
                            + " says. Look at what is in it and commit it.");
        }
        return existed ? new SnapshotOutcome.Updated(file) : new SnapshotOutcome.Created(file);
    }

    private SnapshotOutcome differs(
            Recording recording, Snapshot current, Snapshot accepted, String text, Conditions allowed) {
        Optional<Recording> kept = recordingOf(accepted);
        Verdict verdict = kept.isPresent()
                ? new RunComparison(secondRun).verdict(kept.get(), recording, run -> run, allowed)
                : verdictOfSnapshot(recording, accepted, allowed);
        String report = VerdictFile.write(output, key, verdict);
        String before = SnapshotFile.text(key, accepted);
        String now = SnapshotFile.text(key, current);
        report += "\n" + VerdictFile.write(output, key, before, now);
        if (verdict.kind() == Verdict.Kind.WITHIN_TOLERANCE) {
            return new SnapshotOutcome.WithinTolerance(store.file(key), verdict.summary() + ".");
        }
        String where = keep(current, Optional.of(text), Optional.of(verdict));
        String message =
                VerdictText.of(recording.identity().pipeline(), verdict, sources) + "\n" + hints(report) + where;
        return new SnapshotOutcome.Differs(store.file(key), message, before, now);
    }

    /** A snapshot has digests, and beginnings of values: neither numbers nor what depends on what can be told. */
    private Verdict verdictOfSnapshot(Recording recording, Snapshot accepted, Conditions allowed) {
        Verdict verdict = new RunComparison(secondRun)
                .verdict(
                        SnapshotBaseline.of(accepted, recording.identity()),
                        recording,
                        SnapshotBaseline::of,
                        Conditions.STRICT);
        if (allowed.asserted().isPresent() && !verdict.culprits().isEmpty()) {
            verdict = verdict.withNotice(
                    "Which of the changes reach what is asserted is not known: that needs the accepted"
                            + " recording, and only the snapshot is at hand");
        }
        return allowed.tolerance().isExact()
                ? verdict
                : verdict.withNotice("Numbers had to be equal: the tolerance of " + allowed.tolerance()
                        + " needs the accepted recording, and only the snapshot is at hand");
    }

    /** Says in a line where it is, if anywhere. A folder that cannot be written to must not hide the verdict. */
    private String keep(Snapshot current, Optional<String> accepted, Optional<Verdict> verdict) {
        if (pending.isEmpty() || !policy.keepsPending()) {
            return "";
        }
        PendingSnapshot snapshot = PendingSnapshot.of(key, accepted, verdict, SnapshotFile.text(key, current));
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

    private String hints(String report) {
        String explanation = policy.explanation(key);
        return (explanation.isEmpty() ? accept() : explanation) + "\n" + report;
    }

    private String accept() {
        return "Accept:  " + BuildCommands.around(output).accept(key, uniqueId);
    }
}
