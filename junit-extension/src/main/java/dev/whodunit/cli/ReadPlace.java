package dev.whodunit.cli;

import dev.whodunit.provenance.DerivationGraph;
import dev.whodunit.provenance.Origin;
import dev.whodunit.provenance.ReadValues;
import java.util.Locale;
import java.util.Optional;

/**
 * A place in a file that somebody asks for.
 *
 * @param name as it was asked for
 * @param read the values that were read there, and those that may have been
 * @param graph what the values of the run were made of
 */
record ReadPlace(String name, ReadValues read, DerivationGraph graph) {

    /** Whether values are known to have been read there. */
    boolean isKnown() {
        return !read.values().isEmpty();
    }

    String title() {
        return name + (isKnown() ? ", as it was read" : ", at which nothing is known to have been read");
    }

    /** What is said of values of which it is not known whether they were read there; empty if there are none. */
    Optional<String> note() {
        return read.maybe().stream().mapToObj(graph::origin).findFirst().map(this::note);
    }

    private String note(Origin first) {
        int count = read.maybe().cardinality();
        String more = isKnown() ? " more" : "";
        String example = first.name();
        return count == 1
                ? "1" + more + " value was read at a place that may be " + name + " or in it: " + example
                        + ". What was made of it is left out."
                : String.format(Locale.ROOT, "%,d", count) + more + " values were read at places that may be " + name
                        + " or in it, such as " + example + ". What was made of them is left out.";
    }
}
