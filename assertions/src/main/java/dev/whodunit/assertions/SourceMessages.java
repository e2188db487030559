package dev.whodunit.assertions;

import dev.whodunit.provenance.FilePlaces;
import java.util.List;

/** What is said when what a test calls a source is not there, or nothing is known of it. */
final class SourceMessages {

    private SourceMessages() {}

    /** The text names no artifact, and nothing that was read. */
    static Problem nothingMeant(FollowedRun followed, String text) {
        FilePlaces places = followed.derivations().places();
        return places.fileOf(text).map(file -> neverRead(followed, text)).orElseGet(() -> {
            String artifact = text.split("[.\\[]", 2)[0];
            String file = text.split("\\[", 2)[0];
            List<String> files = Candidates.nearest(file, places.files());
            List<String> artifacts = Candidates.nearest(
                    artifact,
                    ArtifactFinder.named(followed.run()).stream()
                            .map(RecordedArtifact::name)
                            .toList());
            return Problem.of("There is no artifact \"" + artifact + "\" in "
                    + followed.run().title() + ", and no file \"" + file
                    + "\" was read."
                    + (files.isEmpty()
                            ? "\nNo file was read where values are followed."
                            : "\nFiles that were read, the most alike first:" + Candidates.lines(files))
                    + (artifacts.isEmpty()
                            ? "\nNo artifact was recorded: " + followed.run().askWhyEmpty()
                            : "\nArtifacts, the most alike first:" + Candidates.lines(artifacts)));
        });
    }

    /** The text names a place in a file at which nothing was read. */
    static Problem neverRead(FollowedRun followed, String text) {
        FilePlaces places = followed.derivations().places();
        return Problem.of(
                "Nothing is known to have been read at \"" + text + "\"."
                        + places.fileOf(text)
                                .map(file -> "\nPlaces in " + file + " that were read, the first and the last:"
                                        + Candidates.lines(places.examplesIn(file)))
                                .orElse("")
                        + "\nRows are counted from 0, without a header, as in people.csv[2].email; a column is people.csv.email.");
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
