package dev.whodunit.assertions;

import dev.whodunit.provenance.FilePlaces;
import dev.whodunit.provenance.ReadValues;
import dev.whodunit.provenance.SourceName;
import java.util.BitSet;
import java.util.Optional;

/**
 * What a test calls a source: an artifact ({@code flights}), a part of one ({@code flights[17].delay}), a column of a list
 * ({@code flights.delay}), or a file ({@code flights.csv}). Where it may be both an artifact and a file it has to say which.
 *
 * @param text as the test writes it
 * @param read the values that it means
 * @param written labels of what the pipeline wrote to the file itself, if it read it again
 * @param unknown how many more values it means, of executions that were not kept
 */
record NamedSource(String text, ReadValues read, BitSet written, long unknown) {

    /** What the text means in a run, or that it means nothing, or two things. */
    static Lookup<NamedSource> of(FollowedRun followed, String text) {
        SourceName name = SourceName.of(text);
        ReadValues read = name.mayBeFile() ? ReadValues.at(name.text(), followed.derivations()) : ReadValues.none();
        BitSet written = name.mayBeFile() ? followed.lineage().writtenTo(name.text()) : new BitSet();
        Optional<NamedArtifact> artifact =
                name.mayBeArtifact() ? NamedArtifact.of(followed, name.text()) : Optional.empty();
        if (artifact.filter(NamedArtifact::isThere).isPresent()) {
            return read.areOfPlace() || !written.isEmpty()
                    ? Lookup.missing(SourceMessages.ambiguous(name, artifact.get()))
                    : artifact.get()
                            .labels()
                            .then(labels -> labels.isEmpty()
                                    ? Lookup.missing(SourceMessages.nothingKnown(text))
                                    : Lookup.found(of(
                                            followed,
                                            text,
                                            labels,
                                            artifact.get().unknown())));
        }
        FilePlaces places = followed.derivations().places();
        if (!read.areNone() || !written.isEmpty() || (name.mayBeFile() && places.hasColumn(name.text()))) {
            return Lookup.found(new NamedSource(text, read, written, 0));
        }
        return Lookup.missing(
                artifact.isPresent() && !isOfFile(places, name, artifact.get())
                        ? artifact.get().notThere()
                        : SourceMessages.nothingMeant(followed, name));
    }

    /** Whether it begins with more of the name of a file than an artifact can be called: {@code flights.csv} is no part of {@code flights}. */
    private static boolean isOfFile(FilePlaces places, SourceName name, NamedArtifact artifact) {
        return name.mayBeFile()
                && places.fileOf(name.text())
                        .filter(file -> file.length() > artifact.name().length())
                        .isPresent();
    }

    private static NamedSource of(FollowedRun followed, String text, BitSet labels, long unknown) {
        ReadValues values =
                ReadValues.of(labels, followed.derivations(), followed.lineage().graph());
        return new NamedSource(text, values, new BitSet(), unknown);
    }

    /** Whether it is known to mean something: a place where something was read, a column without any cell that was, or a file that was written. */
    boolean isKnown(FollowedRun followed) {
        return read.areKnown() || !written.isEmpty() || isUnreadColumn(followed);
    }

    /** Whether it is a column of which it is known that it is there, and that no cell of it was read. */
    private boolean isUnreadColumn(FollowedRun followed) {
        SourceName name = SourceName.of(text);
        return name.mayBeFile()
                && !read.areKnown()
                && followed.derivations().places().hasColumn(name.text());
    }

    /** Of the values that it means, of the texts that these were cut out of, and of what all of them are in. */
    BitSet labels() {
        return read.values();
    }

    /** Of values that were read at a place which may be one that it means. */
    BitSet maybe() {
        return read.maybe();
    }

    /** Of the values that it means, and of what was cut out of these. */
    BitSet inside() {
        return read.inside();
    }
}
