package dev.whodunit.snapshots;

import dev.whodunit.run.Artifact;
import dev.whodunit.run.ArtifactRef;
import dev.whodunit.run.ArtifactState;
import dev.whodunit.run.Call;
import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.Library;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * What is accepted of a run: its steps and artifacts, and as evidence the code that made them.
 *
 * @param pipeline short name of the pipeline
 * @param recording digest of all steps of the run, the ones without an entry included; it tells which recordings this
 *     snapshot may have been made from
 * @param entries one per traced step or named library step, callers before callees, in source order
 * @param values of executions, where others may be as good; evidence only
 * @param code the methods that ran, by function, ascending; evidence only
 * @param libraries the jars that were called, by name, ascending; evidence only
 * @param asserted the one artifact that has to be as accepted; empty if all of the run has to be
 */
public record Snapshot(
        String pipeline,
        Fingerprint recording,
        List<SnapshotEntry> entries,
        KeptValues values,
        List<CodeHash> code,
        List<Library> libraries,
        Optional<AssertedArtifact> asserted) {

    private static final Comparator<Library> BY_NAME =
            Comparator.comparing(Library::name).thenComparing(Library::version).thenComparing(Library::hash);

    public Snapshot {
        entries = List.copyOf(entries);
        code = List.copyOf(code);
        libraries = List.copyOf(libraries);
    }

    /** The snapshot of a run. Equal runs have equal snapshots, whatever the order their threads ran in. */
    public static Snapshot of(Recording run) {
        CallTree tree = CallTree.of(run);
        return new Snapshot(
                run.identity().pipeline(),
                RecordingDigest.of(tree),
                OutlineRoom.within(tree.lines().stream()
                        .map(line -> EntryOfStep.of(line, run.contents()))
                        .toList()),
                KeptValues.NONE,
                CodeHash.ofCodeThatRan(run, tree),
                run.libraries().stream().sorted(BY_NAME).distinct().toList(),
                Optional.empty());
    }

    /**
     * The snapshot of one artifact of a run.
     *
     * @throws SnapshotException if the artifact was not kept, or is nothing that can be compared
     */
    public static Snapshot of(Recording run, ArtifactRef artifact) {
        Snapshot whole = of(run);
        return new Snapshot(
                whole.pipeline,
                whole.recording,
                whole.entries,
                whole.values,
                whole.code,
                whole.libraries,
                Optional.of(AssertedArtifact.of(
                        CallTree.of(run).pathOf(artifact.step()), artifact, artifactOf(run, artifact))));
    }

    /**
     * The same with values of the run, as far as a file under version control has room for them.
     *
     * @param run of which this is the snapshot
     * @param needed of what an execution of a step was given or made, those whose content is needed
     * @param room how many characters they may take
     */
    public Snapshot keeping(Recording run, BiFunction<Step, Call, List<Artifact>> needed, int room) {
        return new Snapshot(
                pipeline,
                recording,
                entries,
                KeptValues.of(run, CallTree.of(run), needed, room),
                code,
                libraries,
                asserted);
    }

    /**
     * The same, where some entries are those of an accepted snapshot, with the values that it has of them. Without values nobody could say
     * of another run that it is near enough to them, so of those that have none the own ones stay.
     *
     * @param lines positions of the entries that are as good as accepted
     */
    public Snapshot keepingEntriesOf(Snapshot accepted, Set<Integer> lines) {
        Map<String, SnapshotEntry> known = accepted.entries.stream()
                .collect(Collectors.toMap(SnapshotEntry::path, entry -> entry, (first, second) -> first));
        Set<String> own = values.paths();
        Set<String> accepteds = accepted.values.paths();
        Set<String> paths = entries.stream().map(SnapshotEntry::path).collect(Collectors.toSet());
        List<SnapshotEntry> all = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (int i = 0; i < entries.size(); i++) {
            SnapshotEntry entry = entries.get(i);
            String around = around(entry.path(), paths);
            boolean isInItsPlace = !own.contains(around)
                    || kept.contains(around)
                    || count(entries, around) == count(accepted.entries, around);
            boolean isKept =
                    lines.contains(i) && isInItsPlace && own.contains(entry.path()) && accepteds.contains(entry.path());
            all.add(isKept ? known.getOrDefault(entry.path(), entry) : entry);
            if (isKept) {
                kept.add(entry.path());
            }
        }
        return new Snapshot(pipeline, recording, all, values.with(accepted.values, kept), code, libraries, asserted);
    }

    /** The same, where the entries at some paths are those of another run, which has no values of its own. */
    public Snapshot withEntriesOf(Snapshot other, Set<String> paths) {
        Map<String, SnapshotEntry> others = other.entries.stream()
                .filter(entry -> paths.contains(entry.path()))
                .collect(Collectors.toMap(SnapshotEntry::path, entry -> entry, (first, second) -> first));
        return new Snapshot(
                pipeline,
                recording,
                entries.stream()
                        .map(entry -> others.getOrDefault(entry.path(), entry))
                        .toList(),
                values.without(others.keySet()),
                code,
                libraries,
                asserted);
    }

    private static long count(List<SnapshotEntry> entries, String path) {
        return entries.stream()
                .filter(entry -> entry.path().equals(path))
                .mapToLong(SnapshotEntry::count)
                .findFirst()
                .orElse(0);
    }

    /** The path of the nearest entry around another one; "" if there is none. Kept executions count those of that one. */
    private static String around(String path, Set<String> paths) {
        String at = path;
        do {
            at = at.substring(0, Math.max(0, at.lastIndexOf(" > ")));
        } while (!at.isEmpty() && !paths.contains(at));
        return at;
    }

    /**
     * The paths of the steps of a run that have such values, whether or not a snapshot has room for them.
     *
     * @param needed of what an execution of a step was given or made, those whose content is needed
     */
    public static Set<String> needing(Recording run, BiFunction<Step, Call, List<Artifact>> needed) {
        return KeptValues.needing(run, CallTree.of(run), needed);
    }

    /** All executions of those steps of a run that have these paths, as far as each of them was kept. */
    public static List<KeptCall> callsOf(Recording run, Set<String> paths) {
        CallTree tree = CallTree.of(run);
        KeptValues.Lines lines = new KeptValues.Lines(run, tree);
        List<KeptCall> calls = new ArrayList<>();
        tree.lines().stream()
                .filter(line -> paths.contains(line.path()))
                .forEach(line -> lines.calls(line).ifPresent(calls::addAll));
        return calls;
    }

    private static Artifact artifactOf(Recording run, ArtifactRef ref) {
        Step step = run.step(ref.step());
        Call call = step.sample(ref.call())
                .orElseThrow(() -> new SnapshotException("Execution " + ref.call() + " of " + step.function()
                        + " was not kept, so there can be no snapshot of what it made. Raise whodunit.samples."));
        return comparable(
                switch (ref.part()) {
                    case OUTPUT -> call.output().named(step.artifactName());
                    case INPUT -> call.inputs().get(ref.position());
                    case CHANGED -> call.changed().get(ref.position());
                });
    }

    private static Artifact comparable(Artifact artifact) {
        if (artifact.state() == ArtifactState.COMPLETE) {
            return artifact;
        }
        String why = artifact.note().isEmpty() ? "" : " (" + artifact.note() + ")";
        String advice = artifact.state() == ArtifactState.PARTIAL
                ? " Raise the limit that cut it, or assert a step with matchesSnapshot."
                : " Assert what is read from it instead.";
        throw new SnapshotException(
                "There can be no snapshot of " + artifact.name() + ", a value of type " + artifact.type()
                        + " that was recorded as " + artifact.state().name().toLowerCase(Locale.ROOT) + why
                        + ": two such values are never known to be alike." + advice);
    }

    /** The step of the run behind each of the entries that its snapshot has. */
    public static List<Step> stepsOf(Recording run) {
        return CallTree.of(run).lines().stream().map(CallTree.Node::step).toList();
    }

    /**
     * Whether what is asserted is the same: all steps with all values, or the one artifact. Code and libraries do not matter:
     * they explain a difference, but are none.
     */
    public boolean matches(Snapshot other) {
        if (asserted.isEmpty() || other.asserted.isEmpty()) {
            return asserted.equals(other.asserted) && hasSameStepsAs(other);
        }
        return asserted.get().hasSameValueAs(other.asserted.get());
    }

    /** Whether no function that both know has other code. */
    public boolean hasSameCodeAs(Snapshot other) {
        return CodeHash.isSame(code, other.code);
    }

    /** Whether both have the same steps with the same values. */
    public boolean hasSameStepsAs(Snapshot other) {
        if (entries.size() != other.entries.size()) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).hasSameValuesAs(other.entries.get(i))) {
                return false;
            }
        }
        return true;
    }
}
