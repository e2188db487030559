package dev.whodunit.assertions;

import java.util.List;

/** What is said about where an artifact came from. */
final class LineageMessages {

    private LineageMessages() {}

    static Problem notDerived(RecordedArtifact artifact, String expected, List<String> sources) {
        return Problem.of("The artifact " + artifact + " should be derived from \"" + expected + "\", but is not."
                + (sources.isEmpty()
                        ? "\nIt is derived from nothing that has a name."
                        : "\nIt is derived from, the most alike first:"
                                + Candidates.lines(Candidates.nearest(expected, sources))));
    }

    static Problem derived(RecordedArtifact artifact, String unexpected, List<String> path) {
        return Problem.of("The artifact " + artifact + " should not be derived from \"" + unexpected
                + "\", but may be:" + Candidates.lines(path)
                + "\nWhere the recording cannot tell, a value counts as derived from all that could have reached it.");
    }
}
