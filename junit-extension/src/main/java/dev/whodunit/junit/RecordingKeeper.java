package dev.whodunit.junit;

import dev.whodunit.provenance.Lineage;
import dev.whodunit.recording.LineageFile;
import dev.whodunit.recording.RecordingException;
import dev.whodunit.recording.RecordingWriter;
import dev.whodunit.run.Recording;
import dev.whodunit.snapshots.SnapshotKey;
import java.nio.file.Path;

/** Keeps the recording of a test under the build folder; a test never fails because that did not work. */
final class RecordingKeeper {

    private RecordingKeeper() {}

    /** Where the recording of a test is kept. */
    static Path folder(ProjectLayout layout, SnapshotKey key) {
        return layout.output().resolve("recordings").resolve(withoutExtension(key.path()));
    }

    /** Returns what to report: the folder, or why nothing was kept. */
    static String keep(Recording recording, Lineage lineage, Path folder) {
        try {
            RecordingWriter.write(recording, folder);
            LineageFile.write(lineage, folder);
            return folder.toString();
        } catch (RecordingException notKept) {
            return String.valueOf(notKept.getMessage());
        }
    }

    static Path withoutExtension(Path path) {
        String name = path.getFileName().toString();
        return path.resolveSibling(name.substring(0, name.length() - SnapshotKey.EXTENSION.length()));
    }
}
