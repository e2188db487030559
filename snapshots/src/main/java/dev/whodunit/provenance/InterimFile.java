package dev.whodunit.provenance;

import java.util.List;
import java.util.TreeSet;

/**
 * A file that the pipeline wrote itself and read again: what it read there is from what it had written.
 *
 * @param name of the file, without its folder
 * @param labels of what was written there, in order
 */
public record InterimFile(String name, List<Integer> labels) {

    public InterimFile {
        labels = List.copyOf(new TreeSet<>(labels));
    }

    /** Whether a text names it or a place in it. */
    boolean isNamed(String text) {
        return text.equals(name) || FilePlaces.isIn(text, name);
    }
}
