package dev.whodunit.cli;

import dev.whodunit.provenance.Derivations;
import dev.whodunit.provenance.Lineage;
import dev.whodunit.provenance.PartFinder;
import dev.whodunit.provenance.ReadValues;
import dev.whodunit.provenance.SourceName;
import dev.whodunit.recording.LineageFile;
import dev.whodunit.recording.RecordingReader;
import dev.whodunit.run.Recording;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;

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
        SourceName name = SourceName.of(text);
        ReadValues read = name.mayBeFile() ? ReadValues.at(name.text(), derivations) : ReadValues.none();
        return new ReadPlace(text, read, lineage.graph());
    }

    /**
     * Whether a text means a part of an artifact, and not what was read at the place that it names.
     *
     * @throws dev.whodunit.provenance.NoSuchPartException if it may mean both
     */
    boolean isPart(String text, ReadValues read) {
        return new PartFinder(run, lineage).isMeant(text, read);
    }

    /** What is said of a place in a file that the pipeline wrote itself; empty if it wrote none such that it read again. */
    Optional<String> noteOfWritten(String text) {
        SourceName name = SourceName.of(text);
        BitSet written = name.mayBeFile() ? lineage.writtenTo(name.text()) : new BitSet();
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The pipeline wrote this file itself in this run. What was made of what it wrote there is left out;"
                                + " ask for what the file was made of: "
                                + String.join(", ", lineage.placesBehind(written)) + ".");
    }

    /** @throws dev.whodunit.provenance.NoSuchPartException if there is no such part */
    PartFinder.Found find(String part, String step) {
        return new PartFinder(run, lineage).find(part, step);
    }
}
