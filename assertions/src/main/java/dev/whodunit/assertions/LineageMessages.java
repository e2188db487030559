package dev.whodunit.assertions;

import java.util.List;

/**
 * What is said about where an artifact came from.
 *
 * @param relation how one artifact comes from another: {@code derived from}
 */
record LineageMessages(String relation) {

    static final LineageMessages OF_DATA = new LineageMessages("derived from");

    static final LineageMessages OF_CONTROL = new LineageMessages("influenced by");

    Problem missing(RecordedArtifact artifact, String expected, List<String> sources) {
        return Problem.of("The artifact " + artifact + " should be " + relation + " \"" + expected + "\", but is not."
                + (sources.isEmpty()
                        ? "\nIt is " + relation + " nothing that has a name."
                        : "\nIt is " + relation + ", the most alike first:"
                                + Candidates.lines(Candidates.nearest(expected, sources))));
    }

    Problem unexpected(RecordedArtifact artifact, String unexpected, List<String> path) {
        return Problem.of("The artifact " + artifact + " should not be " + relation + " \"" + unexpected
                + "\", but may be:" + Candidates.lines(path) + "\nWhere the recording cannot tell, a value counts as "
                + relation + " all that could have reached it.");
    }
}
