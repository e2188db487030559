package dev.whodunit.assertions;

import java.util.List;
import java.util.stream.Collectors;

/** What is said about where the elements of a list came from. */
final class ElementMessages {

    private static final int MOST = 5;

    private ElementMessages() {}

    static Problem notTraced(RecordedPart list, int element, String source) {
        return Problem.of("Each element of " + list + " should come from an element of \"" + source + "\", but ["
                + element + "] comes from none.");
    }

    static Problem notOneToOne(RecordedPart list, int element, String source, List<Integer> from, List<Integer> ofAll) {
        return Problem.of(shouldHaveItsOwn(list, source) + "[" + element + "] comes from "
                + (from.size() == 1
                        ? indexes(from) + ", as another one does."
                        : "several of them: " + indexes(from) + ".")
                + (ofAll.isEmpty()
                        ? ""
                        : "\nAll elements of " + list + " come from " + indexes(ofAll)
                                + ", as from a header, a limit or a total."));
    }

    static Problem onlyShared(RecordedPart list, int element, String source) {
        return Problem.of(
                shouldHaveItsOwn(list, source) + "[" + element
                        + "] has nothing from there but values that several of them have in common, so of which one it is cannot be told.");
    }

    private static String shouldHaveItsOwn(RecordedPart list, String source) {
        return "Each element of " + list + " should come from an element of its own of \"" + source + "\", but ";
    }

    private static String indexes(List<Integer> elements) {
        return elements.stream().limit(MOST).map(element -> "[" + element + "]").collect(Collectors.joining(", "))
                + (elements.size() > MOST ? " and " + Texts.count(elements.size() - MOST) + " more" : "");
    }

    static Problem wrongLeftOut(
            RecordedPart list, String source, List<Integer> expected, List<Integer> missing, List<String> droppers) {
        return Problem.of(list + " should leave out of \"" + source + "\" "
                + (expected.isEmpty() ? "nothing" : "exactly the elements at " + expected) + ", but leaves out "
                + (missing.isEmpty() ? "nothing." : Texts.count(missing.size()) + ":" + Candidates.lines(droppers)));
    }
}
