package dev.whodunit.verification;

import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.diagnosis.Sources;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.diagnosis.VerdictText;
import dev.whodunit.review.PendingSnapshot.Levelled;
import dev.whodunit.review.PendingSnapshots;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.KeptValues;
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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
 * @param room characters of values that a snapshot may have where a tolerance is in force
 * @param audience who is told of verdicts beside the test
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
        Sources sources,
        int room,
        Audience audience) {

    private static final Logger LOG = System.getLogger(SnapshotVerification.class.getPackageName());

    /** Numbers must be equal, nothing is called, no sources are at hand, and nothing is kept to be reviewed. */
    public SnapshotVerification(
            SnapshotStore store,
            UpdatePolicy policy,
            SnapshotKey key,
            String uniqueId,
            Path output,
            SecondRun secondRun) {
        this(
                store,
                policy,
                key,
                uniqueId,
                output,
                Optional.empty(),
                secondRun,
                Conditions.STRICT,
                Sources.NONE,
                KeptValues.ROOM,
                Audience.NOBODY);
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

    private SnapshotOutcome verify(Recording recording, Snapshot plain, Conditions allowed) {
        store.claim(key, uniqueId);
        forgetPending();
        boolean isToBeWritten = policy.decide(key) == UpdatePolicy.Verdict.WRITE;
        Optional<String> text = isToBeWritten ? Optional.empty() : store.text(key);
        Optional<Snapshot> found = text.map(file -> store.parse(key, file));
        found.ifPresent(accepted -> requireSameSubject(accepted, plain));
        if (found.filter(accepted -> accepted.matches(plain)).isPresent()) {
            return matches(recording, plain, found.get());
        }
        Snapshot current = new SnapshotComparison(secondRun, conditions).of(recording, plain, room);
        Optional<Nearness> near = isToBeWritten ? nearness(recording, current, allowed) : Optional.empty();
        if (near.isPresent() && near.get().verdict().kind() == Verdict.Kind.WITHIN_TOLERANCE) {
            if (!store.holds(key, near.get().written())) {
                store.write(key, uniqueId, near.get().written());
            }
            return withinTolerance(recording, near.get().accepted(), near.get().verdict());
        }
        return found.isEmpty()
                ? writeOrMiss(recording, near.map(Nearness::written).orElse(current))
                : differs(recording, current, found.get(), text.orElseThrow(), allowed);
    }

    private SnapshotOutcome matches(Recording recording, Snapshot current, Snapshot accepted) {
        boolean isAllTheSame = accepted.hasSameStepsAs(current) && accepted.hasSameCodeAs(current);
        if (policy.ci().isEmpty() && isAllTheSame) {
            new AcceptedRecordings(output).keep(key, recording);
        }
        return new SnapshotOutcome.Matches(store.file(key));
    }

    /** The run is kept where there is no recording yet, so that the next verdict can name the very call and row. */
    private SnapshotOutcome withinTolerance(Recording recording, AcceptedRun accepted, Verdict verdict) {
        if (policy.ci().isEmpty() && accepted.kept().isEmpty()) {
            new AcceptedRecordings(output).keep(key, recording);
        }
        accepted.warning(recording).ifPresent(what -> LOG.log(Level.WARNING, "{0}: {1}", store.file(key), what));
        return new SnapshotOutcome.WithinTolerance(store.file(key), verdict.summary() + ".");
    }

    /**
     * How far from accepted the run is that is to be written.
     *
     * @param written what is to be accepted from now on
     */
    private record Nearness(AcceptedRun accepted, Verdict verdict, Snapshot written) {}

    /** Where no number is beyond the tolerance, the accepted snapshot is not replaced either: small steps would add up unseen. */
    private Optional<Nearness> nearness(Recording recording, Snapshot current, Conditions allowed) {
        if (allowed.tolerance().isExact() || store.holds(key, current)) {
            return Optional.empty();
        }
        return readable().filter(accepted -> isOfSameSubject(accepted, current)).map(accepted -> {
            AcceptedRun known = acceptedRun(accepted, allowed.withoutReplay());
            ComparedRun compared = known.compare(recording, SecondRun.never("it is accepted as it is"));
            boolean isWithin = compared.verdict().kind() == Verdict.Kind.WITHIN_TOLERANCE;
            return new Nearness(
                    known,
                    compared.verdict(),
                    isWithin
                            ? withValues(accepted, known.kept())
                            : current.keepingEntriesOf(accepted, compared.linesWithin(recording, accepted)));
        });
    }

    /** Where it was accepted before there was the tolerance, it has the values from now on. */
    private Snapshot withValues(Snapshot accepted, Optional<Recording> kept) {
        return kept.filter(run -> Snapshot.of(run).hasSameStepsAs(accepted))
                .map(run -> new SnapshotComparison(secondRun, conditions).of(run, accepted, room))
                .orElse(accepted);
    }

    /** What cannot be read is what an update is for. */
    private Optional<Snapshot> readable() {
        try {
            return store.find(key);
        } catch (SnapshotException damaged) {
            return Optional.empty();
        }
    }

    private AcceptedRun acceptedRun(Snapshot accepted, Conditions allowed) {
        return AcceptedRun.find(new AcceptedRecordings(output), key, accepted, allowed);
    }

    /** What is left of an earlier run is no answer to this one, whatever comes of it. No reason to fail a test. */
    private void forgetPending() {
        pending.ifPresent(kept -> VerdictFile.forget(output, key));
        try {
            pending.ifPresent(kept -> kept.remove(key));
        } catch (SnapshotException undeletable) {
            LOG.log(Level.WARNING, undeletable.getMessage());
        }
    }

    private void requireSameSubject(Snapshot accepted, Snapshot current) {
        if (!isOfSameSubject(accepted, current)) {
            throw new SnapshotException("The snapshot " + store.file(key) + " holds " + subject(accepted) + ", not "
                    + subject(current) + ". Give each a name of its own, or accept the current one with -D"
                    + UpdatePolicy.UPDATE + "=" + key.pattern() + ".");
        }
    }

    private static boolean isOfSameSubject(Snapshot accepted, Snapshot current) {
        return accepted.asserted().isPresent() == current.asserted().isPresent();
    }

    private static String subject(Snapshot snapshot) {
        return snapshot.asserted()
                .map(artifact -> "the artifact " + artifact.name())
                .orElse("steps of a run");
    }

    private SnapshotOutcome writeOrMiss(Recording recording, Snapshot current) {
        Path file = store.file(key);
        UpdatePolicy.Verdict allowed = policy.decide(key);
        Optional<String> lacking = lacking(recording, current);
        if (allowed == UpdatePolicy.Verdict.READ_ONLY) {
            String where = keep(current, Optional.empty(), Optional.empty(), List.of()) + note(lacking);
            return new SnapshotOutcome.Missing(
                    file, "There is no snapshot " + file + " of " + key + ". " + policy.explanation(key) + where);
        }
        if (allowed == UpdatePolicy.Verdict.PEND) {
            String where = keep(current, Optional.empty(), Optional.empty(), List.of()) + note(lacking);
            new AcceptedRecordings(output).await(key, recording);
            return new SnapshotOutcome.Missing(
                    file,
                    "There is no snapshot " + file + " of " + key + " yet. Look at what this run gave, and accept it.\n"
                            + accept() + where);
        }
        boolean existed = Files.exists(file);
        boolean unchanged = store.holds(key, current);
        store.write(key, uniqueId, current);
        new AcceptedRecordings(output).keep(key, recording);
        lacking.ifPresent(what -> LOG.log(Level.WARNING, "{0}: {1}", file, what));
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

    private Optional<String> lacking(Recording recording, Snapshot snapshot) {
        return LackingValues.of(recording, snapshot, conditions.tolerance()).onAcceptance();
    }

    private static String note(Optional<String> what) {
        return what.map(text -> "\nNote: " + text).orElse("");
    }

    private SnapshotOutcome differs(
            Recording recording, Snapshot current, Snapshot accepted, String text, Conditions allowed) {
        AcceptedRun known = acceptedRun(accepted, allowed);
        ComparedRun compared = known.compare(recording, secondRun);
        Verdict verdict = compared.verdict();
        audience.hears(known.kept(), recording, compared.lines(recording), verdict);
        String report = VerdictFile.write(output, key, verdict);
        if (verdict.kind() == Verdict.Kind.WITHIN_TOLERANCE) {
            return withinTolerance(recording, known, verdict);
        }
        Snapshot shown = current.keepingEntriesOf(accepted, compared.linesWithin(recording, accepted));
        List<Levelled> levelled = known.levelled(recording);
        String before = SnapshotFile.text(key, accepted);
        String now = SnapshotFile.text(key, shown);
        report += "\n" + VerdictFile.write(output, key, before, now);
        String where = keep(shown, Optional.of(text), Optional.of(verdict), levelled) + note(lacking(recording, shown));
        if (policy.ci().isEmpty()) {
            new AcceptedRecordings(output).await(key, recording);
        }
        String message =
                VerdictText.of(recording.identity().pipeline(), verdict, sources) + "\n" + hints(report) + where;
        return new SnapshotOutcome.Differs(store.file(key), message, before, now);
    }

    private String keep(
            Snapshot current, Optional<String> accepted, Optional<Verdict> verdict, List<Levelled> levelled) {
        return new LeftToReview(pending, policy, key, output).keep(current, accepted, verdict, levelled);
    }

    private String hints(String report) {
        return Stream.of(LeftToReview.hint(policy, key, accept()), report, audience.told())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private String accept() {
        return "Accept:  " + BuildCommands.around(output).accept(key, uniqueId);
    }
}
