package dev.whodunit.green;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What code ran from.
 *
 * @param entries folders and jars, in the order in which classes are looked for
 * @param changing those of them that the next build may change; the others are libraries, which have other names then
 */
public record ClassPath(List<Path> entries, Set<Path> changing) {

    /** Copies what it is given. */
    public ClassPath {
        entries = List.copyOf(entries);
        changing = Set.copyOf(changing);
    }
}
