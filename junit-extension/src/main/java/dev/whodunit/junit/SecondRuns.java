package dev.whodunit.junit;

import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.rerun.ChildJvmRun;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.SnapshotKey;
import dev.whodunit.snapshots.SnapshotOutcome;
import dev.whodunit.verification.SecondRun;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Second runs of tests: how they are started, and what they do when they come to the comparison. */
final class SecondRuns {

    /** JUnit tells a single parameter, not all of them; these change what a test does. */
    private static final List<String> PARAMETERS = List.of(
            "junit.jupiter.extensions.autodetection.enabled",
            "junit.jupiter.testinstance.lifecycle.default",
            "junit.jupiter.tempdir.factory.default",
            "junit.jupiter.tempdir.cleanup.mode.default",
            "junit.jupiter.conditions.deactivate",
            Settings.TRACE,
            Settings.DIRECTORY,
            Settings.SNAPSHOTS,
            Settings.SAMPLES,
            Settings.CONTENTS);

    private SecondRuns() {}

    /** Starts one, if the test may run twice. */
    static SecondRun of(ExtensionContext context, Settings settings, ProjectLayout layout, String part) {
        if (!settings.allowsSecondRun() || !ScopeReader.mayRunTwice(context)) {
            return SecondRun.NEVER;
        }
        SnapshotKey key = TestIdentity.keyOf(context, part);
        Map<String, String> parameters = new TreeMap<>();
        for (String name : PARAMETERS) {
            context.getConfigurationParameter(name).ifPresent(value -> parameters.put(name, value));
        }
        return new ChildJvmRun(
                context.getUniqueId(),
                folder(Path.of(""), key),
                folder(layout.output().resolve("second-runs"), key).toAbsolutePath(),
                parameters,
                settings.secondRunLimit());
    }

    /** What a second run does: it leaves what was recorded, and finds nothing to complain of. */
    static SnapshotOutcome leave(Recording recording, Path into, SnapshotKey key) {
        Path folder = folder(into, key);
        RecordingWriter.write(recording, folder);
        return new SnapshotOutcome.Matches(folder);
    }

    private static Path folder(Path root, SnapshotKey key) {
        return RecordingKeeper.withoutExtension(root.resolve(key.path()));
    }
}
