package dev.whodunit.verification;

import dev.whodunit.diagnosis.Conditions;
import dev.whodunit.diagnosis.Diagnosis;
import dev.whodunit.diagnosis.Replay;
import dev.whodunit.diagnosis.StepComparison;
import dev.whodunit.diagnosis.TolerableValues;
import dev.whodunit.diagnosis.Verdict;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.FunctionKind;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import dev.whodunit.snapshots.Snapshot;
import dev.whodunit.snapshots.SnapshotEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Holds a run against a snapshot alone, where the accepted recording is not at hand. A snapshot has digests, and few values: what
 * depends on what cannot be told, nor how far off something is that is not there.
 *
 * @param secondRun runs the test again before anyone is accused
 * @param allowed what a verdict lets pass; nothing is called
 */
record SnapshotComparison(SecondRun secondRun, Conditions allowed) {

    private static final int MAX_NAMED = 5;
    private static final String NO_RULE =
            "Values of which no rule says something, by what the code calls them there, have to be equal; so have those for"
                    + " which a rule came after the snapshot was accepted: accept it once more";

    /** The snapshot of a run with the values of which the tolerance says something, so that it holds where only the snapshot is. */
    Snapshot of(Recording recording, Snapshot snapshot, int room) {
        if (allowed.tolerance().isExact()) {
            return snapshot;
        }
        return snapshot.keeping(recording, new TolerableValues(recording, allowed.tolerance())::of, room);
    }

    Verdict verdict(Recording recording, Snapshot accepted) {
        return within(recording, accepted).orElseGet(() -> differing(recording, accepted));
    }

    /** The verdict, if all that is asserted is within the tolerance. */
    Optional<Verdict> within(Recording recording, Snapshot accepted) {
        if (allowed.tolerance().isExact()) {
            return Optional.empty();
        }
        Recording baseline = SnapshotBaseline.of(accepted, recording);
        Recording current = SnapshotBaseline.of(recording, accepted);
        Conditions here = allowed.asserted()
                .flatMap(artifact -> lineOf(recording, artifact))
                .map(onWhole()::asserting)
                .orElseGet(this::onWhole);
        return Optional.of(Diagnosis.compare(baseline, current, here))
                .filter(verdict -> verdict.kind() == Verdict.Kind.WITHIN_TOLERANCE)
                .filter(verdict -> inOtherGroups(recording, accepted).isEmpty())
                .filter(verdict -> allowed.asserted().isPresent() || areOtherResultsTheSame(recording, accepted));
    }

    /**
     * With a recording, what a library gives is judged by what the pipeline makes of it. Here it may be all that shows a difference, so it has
     * to be as accepted where its value is not there, but for the inside of steps whose results alone count.
     */
    private boolean areOtherResultsTheSame(Recording recording, Snapshot accepted) {
        TolerableValues values = new TolerableValues(recording, allowed.tolerance());
        Set<String> comparable = accepted.values().paths();
        Map<String, SnapshotEntry> were = byPath(accepted);
        List<SnapshotEntry> are = Snapshot.of(recording).entries();
        List<Step> lines = Snapshot.stepsOf(recording);
        return IntStream.range(0, lines.size())
                .filter(line -> are.get(line).kind() == FunctionKind.LIBRARY)
                .filter(line -> !comparable.contains(are.get(line).path()))
                .filter(line -> !isInside(recording, lines.get(line), values))
                .allMatch(line -> Optional.ofNullable(were.get(are.get(line).path()))
                        .filter(are.get(line)::hasSameValuesAs)
                        .isPresent());
    }

    private static boolean isInside(Recording recording, Step line, TolerableValues values) {
        for (int around = line.id();
                around >= 0;
                around = recording.step(around).parent()) {
            if (values.isAboutResult(recording.step(around))) {
                return true;
            }
        }
        return false;
    }

    private Conditions onWhole() {
        return new Conditions(allowed.tolerance(), Replay.NEVER);
    }

    /** The artifact where each line is a step. */
    private static Optional<ArtifactRef> lineOf(Recording recording, ArtifactRef artifact) {
        List<Step> lines = Snapshot.stepsOf(recording);
        return IntStream.range(0, lines.size())
                .filter(line -> lines.get(line).id() == artifact.step())
                .mapToObj(line -> new ArtifactRef(line, artifact.call(), artifact.part(), artifact.position()))
                .findFirst();
    }

    private Verdict differing(Recording recording, Snapshot accepted) {
        Verdict verdict = new RunComparison(secondRun)
                .verdict(
                        SnapshotBaseline.of(accepted, recording),
                        recording,
                        run -> SnapshotBaseline.of(run, accepted),
                        onWhole());
        if (verdict.kind() == Verdict.Kind.WITHIN_TOLERANCE && !areOtherResultsTheSame(recording, accepted)) {
            verdict = unknown(
                    verdict,
                    "What a library gives is something else, and the snapshot does not have what was accepted, so whether it is near"
                            + " enough is not known");
        }
        Optional<String> grouped = verdict.isAccepted() ? inOtherGroups(recording, accepted) : Optional.empty();
        if (grouped.isPresent()) {
            verdict = unknown(
                    verdict,
                    "One of the two runs had less memory, and has groups of executions where the other one has each, so whether"
                            + " these are as accepted is not known: " + grouped.get() + "; give both as much (-Xmx)");
        }
        if (allowed.asserted().isPresent() && !verdict.culprits().isEmpty()) {
            verdict = verdict.withNotice(
                    "Which of the changes reach what is asserted is not known: that needs the accepted"
                            + " recording, and only the snapshot is at hand");
        }
        return allowed.tolerance().isExact()
                ? verdict
                : verdict.withoutAdvice().withNotice(lack(verdict, recording, accepted));
    }

    private static Verdict unknown(Verdict verdict, String summary) {
        return new Verdict(
                Verdict.Kind.UNKNOWN, List.of(), verdict.steps(), summary, verdict.notices(), List.of(), List.of());
    }

    private static Optional<String> inOtherGroups(Recording recording, Snapshot accepted) {
        Map<String, SnapshotEntry> were = byPath(accepted);
        return named(Snapshot.of(recording).entries().stream()
                .filter(entry -> entry.isInOtherGroupsThan(were.getOrDefault(entry.path(), entry)))
                .map(SnapshotEntry::artifact));
    }

    private static Map<String, SnapshotEntry> byPath(Snapshot snapshot) {
        return snapshot.entries().stream()
                .collect(Collectors.toMap(SnapshotEntry::path, entry -> entry, (first, second) -> first));
    }

    private static Optional<String> named(Stream<String> names) {
        List<String> named = names.distinct().limit(MAX_NAMED).toList();
        return named.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", named));
    }

    /** Why a run would not pass beside this snapshot alone, which passes beside a recording. */
    String beyond(Recording recording, Snapshot accepted) {
        LackingValues lacking = LackingValues.of(recording, accepted, allowed.tolerance());
        Verdict verdict = Diagnosis.compare(
                SnapshotBaseline.of(accepted, recording), SnapshotBaseline.of(recording, accepted), onWhole());
        return "Where only the snapshot is at hand, as on a build server, this run would fail"
                + unlike(verdict).map(lines -> " at " + lines).orElse("")
                + ". "
                + lacking.onAcceptance().orElse(NO_RULE + ".");
    }

    /** The functions whose lines are not near enough. */
    private static Optional<String> unlike(Verdict verdict) {
        return named(verdict.steps().stream()
                .filter(step ->
                        step.status() != StepComparison.Status.SAME && step.status() != StepComparison.Status.WITHIN)
                .map(step -> step.shown().function().toString()));
    }

    private String lack(Verdict verdict, Recording recording, Snapshot accepted) {
        LackingValues lacking = LackingValues.of(recording, accepted, allowed.tolerance());
        boolean isWithoutAny =
                accepted.values().steps().isEmpty() && !lacking.paths().isEmpty();
        if (isWithoutAny) {
            return "Only the snapshot is at hand for the tolerance of " + allowed.tolerance()
                    + ", and it has no values: if it was accepted before there was that tolerance, accept it once more; else there"
                    + " was no room (whodunit.values)";
        }
        Optional<String> unlike = verdict.culprits().isEmpty() ? unlike(verdict) : Optional.empty();
        return lacking.inVerdict()
                + unlike.map(lines -> ". Not near enough are what these are given or give: " + lines + ". " + NO_RULE)
                        .orElse("");
    }
}
