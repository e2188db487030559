package dev.whodunit.snapshots;

import dev.whodunit.run.Fingerprint;
import dev.whodunit.run.Library;
import dev.whodunit.run.Recording;
import dev.whodunit.run.Step;
import java.util.Comparator;
import java.util.List;

/**
 * What is accepted of a run: its steps and artifacts, and as evidence the code that made them.
 *
 * @param pipeline short name of the pipeline
 * @param recording digest of all steps of the run, the ones without an entry included; it tells which recordings this
 *     snapshot may have been made from
 * @param entries one per traced step or named library step, callers before callees, in source order
 * @param code the methods that ran, by function, ascending; evidence only
 * @param libraries the jars that were called, by name, ascending; evidence only
 */
public record Snapshot(
        String pipeline,
        Fingerprint recording,
        List<SnapshotEntry> entries,
        List<CodeHash> code,
        List<Library> libraries) {

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
                tree.lines().stream()
                        .map(line -> EntryOfStep.of(line, run.contents()))
                        .toList(),
                CodeHash.ofCodeThatRan(run),
                run.libraries().stream().sorted(BY_NAME).distinct().toList());
    }

    /** The step of the run behind each of the entries that its snapshot has. */
    public static List<Step> stepsOf(Recording run) {
        return CallTree.of(run).lines().stream().map(CallTree.Node::step).toList();
    }

    /**
     * Whether both have the same steps with the same values. Code and libraries do not matter: they explain a
     * difference, but are none.
     */
    public boolean matches(Snapshot other) {
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
