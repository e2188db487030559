package dev.whodunit.assertions;

import java.util.List;

/** What is said of files that the pipeline wrote itself and read again. */
final class InterimMessages {

    private InterimMessages() {}

    /**
     * Nobody knows whether a value went through the file.
     *
     * @param way from the part to what was written, empty if none is shown
     * @param places what the file was made of
     */
    static Problem writtenItself(RecordedPart part, String question, List<String> way, List<String> places) {
        return Problem.of("Whether " + question + PartMessages.condition(part)
                + " cannot be told: the pipeline wrote that file itself in this run, so what it read there is from what it had"
                + " written, and whether a value went through the file or around it is not kept."
                + (way.isEmpty() ? "" : "\nIt is from what was written there:" + Candidates.lines(way))
                + (places.isEmpty()
                        ? "\nThe file was made of nothing that came from outside the pipeline."
                        : "\nAsk for what the file was made of:" + Candidates.lines(places)));
    }
}
