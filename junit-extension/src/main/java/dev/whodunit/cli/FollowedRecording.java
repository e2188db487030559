package dev.whodunit.cli;

import dev.whodunit.provenance.Derivations;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.provenance.PartFinder;
import dev.whodunit.provenance.ReadValues;
import dev.whodunit.recording.LineageFile;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.run.Recording;
import java.nio.file.Path;

/**
 * A recording in which values were followed.
 *
 * @param derivations answers where its values came from
 */
record FollowedRecording(Recording run, Lineage lineage, Derivations derivations) {

    /** @throws dev.whodunit.recording.RecordingException if it cannot be read, or values were not followed */
    static FollowedRecording read(Path folder) {
        Recording run = RecordingReader.read(folder);
        Lineage lineage = LineageFile.read(folder);
        return new FollowedRecording(run, lineage, new Derivations(run, lineage));
    }

    /** The place in a file that a text names, at which nothing was read if it names none. */
    ReadPlace read(String text) {
        return new ReadPlace(text, ReadValues.at(text, derivations), lineage.graph());
    }

    /** @throws dev.whodunit.provenance.NoSuchPartException if there is no such part */
    PartFinder.Found find(String part, String step) {
        return new PartFinder(run, lineage).find(part, step);
    }
}
