package dev.whodunit.manifest;

import dev.whodunit.manifest.SnapshotState.State;
import dev.whodunit.snapshots.AcceptedFiles;
import dev.whodunit.snapshots.AcceptedFiles.Accepted;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says of each accepted snapshot whether a test still asks for it. A snapshot is obsolete only where that is certain: its class is in no
 * class file and no source of the project, or has no test method of this name, or the method ran with all its invocations, all of which
 * passed, and none asked for it. What failed, was skipped, left out or cut off, or was compiled again since, makes nothing obsolete.
 */
public final class SnapshotStates {

    private static final String YOUNGER = "it is younger than the last run";

    private final AcceptedFiles accepted;
    private final Manifests manifests;
    private final CompiledTests compiled;

    /**
     * @param accepted the folder of snapshots
     * @param manifests what tests asked for
     * @param compiled which tests there are
     */
    public SnapshotStates(AcceptedFiles accepted, Manifests manifests, CompiledTests compiled) {
        this.accepted = accepted;
        this.manifests = manifests;
        this.compiled = compiled;
    }

    /** All snapshots, by name. Files that are none are left out. */
    public List<SnapshotState> all() {
        boolean hasRun = !manifests.isEmpty();
        return accepted.all().stream().map(each -> state(each, hasRun)).toList();
    }

    private SnapshotState state(Accepted snapshot, boolean hasRun) {
        String className = snapshot.className();
        Optional<TestManifest> manifest = manifests.find(className);
        if (!hasRun) {
            return unsure(snapshot, "no test has run since the build folder was made");
        }
        if (compiled.isGone(className)) {
            return isYounger(snapshot, manifests.newest())
                    ? unsure(snapshot, YOUNGER)
                    : obsolete(snapshot, "there is no class " + className);
        }
        return manifest.map(known -> state(snapshot, known))
                .orElseGet(() -> unsure(snapshot, "no test of " + className + " has run"));
    }

    /** A checkout may have brought it, and the tests that ask for it. */
    private static boolean isYounger(Accepted snapshot, long millis) {
        try {
            return Files.getLastModifiedTime(snapshot.file()).toMillis() > millis;
        } catch (IOException gone) {
            return true;
        }
    }

    private SnapshotState state(Accepted snapshot, TestManifest manifest) {
        Optional<String> method = method(snapshot, manifest);
        if (method.isEmpty() && isYounger(snapshot, manifest.begun())) {
            return unsure(snapshot, YOUNGER);
        }
        if (method.isEmpty()) {
            return compiled.isChangedSince(snapshot.className(), manifest.begun())
                    ? unsure(snapshot, "its tests were compiled again since they ran")
                    : obsolete(snapshot, snapshot.className() + " has no such test");
        }
        List<MethodRun> runs = manifest.runs().stream()
                .filter(run -> run.method().startsWith(method.get() + "("))
                .toList();
        if (runs.stream().anyMatch(run -> run.keys().contains(snapshot.key()))) {
            return new SnapshotState(
                    snapshot.file(), snapshot.path(), snapshot.key(), State.ACTIVE, "a test asked for it");
        }
        long methods = manifest.testMethods().stream()
                .filter(test -> test.startsWith(method.get() + "("))
                .count();
        if (runs.size() < methods) {
            return unsure(snapshot, method.get() + " did not run");
        }
        if (!runs.stream().allMatch(MethodRun::isWhole)) {
            return unsure(snapshot, method.get() + " did not pass, or not all of it ran");
        }
        if (runs.stream().anyMatch(run -> isYounger(snapshot, run.begun()))) {
            return unsure(snapshot, YOUNGER);
        }
        return runs.stream().anyMatch(run -> compiled.isChangedSince(snapshot.className(), run.begun()))
                ? unsure(snapshot, "its tests were compiled again since they ran")
                : obsolete(snapshot, method.get() + " passed and did not ask for it");
    }

    /** The name of the method that a key begins with; a name may be the beginning of another one. */
    private static Optional<String> method(Accepted snapshot, TestManifest manifest) {
        String rest = snapshot.key().substring(snapshot.className().length() + 1);
        return manifest.testMethods().stream()
                .map(test -> test.substring(0, test.lastIndexOf('(')))
                .filter(name -> rest.startsWith(name)
                        && (rest.length() == name.length() || "([@".indexOf(rest.charAt(name.length())) >= 0))
                .max(Comparator.comparingInt(String::length));
    }

    private static SnapshotState unsure(Accepted snapshot, String reason) {
        return new SnapshotState(snapshot.file(), snapshot.path(), snapshot.key(), State.UNSURE, reason);
    }

    private static SnapshotState obsolete(Accepted snapshot, String reason) {
        return new SnapshotState(snapshot.file(), snapshot.path(), snapshot.key(), State.OBSOLETE, reason);
    }
}
