package dev.whodunit.junit;

import dev.whodunit.recording.RecordingException;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.SnapshotKey;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps the recording of a test under the build folder; a test never fails because that did not work. */
final class RecordingKeeper {

    private RecordingKeeper() {}

    static void keep(Recording recording, ProjectLayout layout, SnapshotKey key, ExtensionContext context) {
        Path folder = layout.output().resolve("recordings").resolve(withoutExtension(key.path()));
        try {
            RecordingWriter.write(recording, folder);
            context.publishReportEntry("whodunit.recording", folder.toString());
        } catch (RecordingException notKept) {
            context.publishReportEntry("whodunit.recording", String.valueOf(notKept.getMessage()));
        }
    }

    private static Path withoutExtension(Path path) {
        String name = path.getFileName().toString();
        return path.resolveSibling(name.substring(0, name.length() - SnapshotKey.EXTENSION.length()));
    }
}
