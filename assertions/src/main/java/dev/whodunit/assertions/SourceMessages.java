package dev.whodunit.assertions;

import dev.whodunit.provenance.FilePlaces;
import dev.whodunit.provenance.SourceName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is said when what a test calls a source is not there, or nothing is known of it. */
final class SourceMessages {

    private SourceMessages() {}

    /** The text names an artifact and a file or a folder. */
    static Problem ambiguous(SourceName name, NamedArtifact artifact) {
        return Problem.of("\"" + name.text() + "\" names " + artifact.first().withPart(artifact.path())
                + ", and also what was read in a file or a folder. " + name.choice());
    }

    /** The text names no artifact, and nothing that was read. */
    static Problem nothingMeant(FollowedRun followed, SourceName name) {
        FilePlaces places = followed.derivations().places();
        if (name.mayBeFile() && places.fileOf(name.text()).isPresent()) {
            return neverRead(followed, name.text());
        }
        String artifact = name.text().split("[.\\[]", 2)[0];
        String file = name.text().split("\\[", 2)[0];
        List<String> said = new ArrayList<>();
        if (name.mayBeArtifact()) {
            said.add("There is no artifact \"" + artifact + "\" in "
                    + followed.run().title());
        }
        if (name.mayBeFile()) {
            said.add("no file \"" + file + "\" was read");
        }
        String sentence = String.join(", and ", said) + ".";
        return Problem.of(sentence.substring(0, 1).toUpperCase(Locale.ROOT)
                + sentence.substring(1)
                + (name.mayBeFile() ? files(followed, file) : "")
                + (name.mayBeArtifact() ? artifacts(followed, artifact) : ""));
    }

    private static String files(FollowedRun followed, String file) {
        List<String> files =
                Candidates.nearest(file, followed.derivations().places().files());
        return files.isEmpty()
                ? "\nNo file was read where values are followed."
                : "\nFiles that were read, the most alike first:" + Candidates.lines(files);
    }

    private static String artifacts(FollowedRun followed, String artifact) {
        List<String> artifacts = Candidates.nearest(
                artifact,
                ArtifactFinder.named(followed.run()).stream()
                        .map(RecordedArtifact::name)
                        .toList());
        return artifacts.isEmpty()
                ? "\nNo artifact was recorded: " + followed.run().askWhyEmpty()
                : "\nArtifacts, the most alike first:" + Candidates.lines(artifacts);
    }

    /** The text names a place in a file at which nothing was read. */
    static Problem neverRead(FollowedRun followed, String written) {
        FilePlaces places = followed.derivations().places();
        String text = SourceName.of(written).text();
        List<String> columns = places.columnsBeside(text);
        return columns.isEmpty() ? noPlace(places, text) : noColumn(places, text, columns);
    }

    private static Problem noPlace(FilePlaces places, String text) {
        return Problem.of(
                "Nothing is known to have been read at \"" + text + "\"."
                        + places.fileOf(text)
                                .map(file -> "\nPlaces in " + file + " that were read, the first and the last:"
                                        + Candidates.lines(places.examplesIn(file)))
                                .orElse("")
                        + "\nRows are counted from 0, without a header, as in people.csv[2].email; a column is people.csv.email.");
    }

    private static Problem noColumn(FilePlaces places, String text, List<String> columns) {
        String file = places.fileOf(text).orElse("the file");
        return Problem.of("Nothing is known to have been read at \"" + text + "\". "
                + places.cellByNumber(file)
                        .map(cell -> "Cells of " + file + " were read by their numbers, as " + cell
                                + " was, and this may be one of them: it cannot be told. Ask for them by number.")
                        .orElse("If " + file
                                + " has this column, none of its cells was read, and nothing is derived from it; but"
                                + " which columns there are is known only of those that were read, so it may be a"
                                + " slip of the pen as well.")
                + "\nColumns that were read, the most alike first:"
                + Candidates.lines(Candidates.nearest(text, columns))
                + "\nTo say that no other column was used, write isDerivedOnlyFrom with those that may be.");
    }

    static Problem noSuchPart(String source, RecordedArtifact artifact) {
        return Problem.of("No part of " + artifact + " is meant by \"" + source
                + "\". Write flights[17].delay for a field of an element, and flights.delay for a column.");
    }

    static Problem nothingKnown(String source) {
        return Problem.of("Where \"" + source
                + "\" came from is not known, so nothing can be said of what was made of it: its values"
                + " are constants of the code, or were made by code that is not followed.");
    }
}
